namespace Queueing.Domain.Tickets.Events;

/// <summary>Another window took the ticket over with its live call; its state, and what was measured, stays.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="From">The call that was live.</param>
/// <param name="Call">The call from now on.</param>
/// <param name="Reason">Why, in the caller's words.</param>
public sealed record CallMoved(TicketId Ticket, DateTimeOffset At, string By, CallId From, CallId Call, string Reason)
    : TicketEvent(Ticket, At, By);
