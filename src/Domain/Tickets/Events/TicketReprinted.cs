namespace Queueing.Domain.Tickets.Events;

/// <summary>The number was printed again; it is the same number.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Reason">Why, in the caller's words, or null.</param>
public sealed record TicketReprinted(TicketId Ticket, DateTimeOffset At, string By, string? Reason)
    : TicketEvent(Ticket, At, By);
