namespace Queueing.Domain.Tickets.Events;

/// <summary>The ticket was set aside (挂起), out of the line or from the window.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Call">The call it was being served under; null when it waited.</param>
/// <param name="Reason">Why, in the caller's words.</param>
public sealed record TicketParked(TicketId Ticket, DateTimeOffset At, string By, CallId? Call, string Reason)
    : TicketEvent(Ticket, At, By);
