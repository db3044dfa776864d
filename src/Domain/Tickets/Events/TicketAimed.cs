using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets.Events;

/// <summary>The ticket waits, at its place, for one window of its queue alone; its service, if one had begun, was broken off.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Window">The window.</param>
/// <param name="Call">The call that was live; null while it waited.</param>
/// <param name="Reason">Why, in the caller's words, or null.</param>
public sealed record TicketAimed(TicketId Ticket, DateTimeOffset At, string By, WindowId Window, CallId? Call, string? Reason)
    : TicketEvent(Ticket, At, By);
