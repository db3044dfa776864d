namespace Queueing.Domain.Tickets.Events;

/// <summary>A completed ticket is taken up again: its last service, at its original place; it waits anew.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Reason">Why, in the caller's words.</param>
public sealed record TicketReopened(TicketId Ticket, DateTimeOffset At, string By, string Reason)
    : TicketEvent(Ticket, At, By);
