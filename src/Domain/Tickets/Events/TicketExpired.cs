namespace Queueing.Domain.Tickets.Events;

/// <summary>The ticket was ended: nobody was served.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Reason">Why, in the caller's words.</param>
public sealed record TicketExpired(TicketId Ticket, DateTimeOffset At, string By, string Reason)
    : TicketEvent(Ticket, At, By);
