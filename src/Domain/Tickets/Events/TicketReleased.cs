namespace Queueing.Domain.Tickets.Events;

/// <summary>A parked ticket is in line again, at the place it had.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="EligibleAt">When its present wait began: later by the time it was parked, or now when it was parked from a window.</param>
/// <param name="Reason">Why, in the caller's words, or null.</param>
public sealed record TicketReleased(TicketId Ticket, DateTimeOffset At, string By, DateTimeOffset EligibleAt, string? Reason)
    : TicketEvent(Ticket, At, By);
