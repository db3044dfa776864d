using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets.Events;

/// <summary>The ticket waits for one window no longer: any that serves its queue may take it, at its place.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Window">The window it waited for.</param>
/// <param name="Reason">Why.</param>
public sealed record AimLifted(TicketId Ticket, DateTimeOffset At, string By, WindowId Window, string Reason)
    : TicketEvent(Ticket, At, By);
