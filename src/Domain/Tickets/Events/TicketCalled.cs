using Queueing.Domain.Routing;

namespace Queueing.Domain.Tickets.Events;

/// <summary>The ticket was called to a window (叫号).</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who called.</param>
/// <param name="Call">The call.</param>
/// <param name="Reason">Why this queue's head was due at that window.</param>
public sealed record TicketCalled(TicketId Ticket, DateTimeOffset At, string By, CallId Call, CallReason Reason)
    : TicketEvent(Ticket, At, By);
