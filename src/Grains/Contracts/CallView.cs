using Queueing.Domain.Routing;

namespace Queueing.Grains.Contracts;

/// <summary>The answer to call-next.</summary>
/// <param name="Ticket">The ticket called; null when every queue the window may serve said it is empty.</param>
/// <param name="Reason">Why this one; null without a ticket.</param>
/// <param name="WindowClosed">True when nobody waits, the day's sessions are over, and the window closed with this answer.</param>
[GenerateSerializer, Alias("queueing.call"), Immutable]
public sealed record CallView(
    [property: Id(0)] TicketView? Ticket,
    [property: Id(1)] CallReason? Reason,
    [property: Id(2)] bool WindowClosed);
