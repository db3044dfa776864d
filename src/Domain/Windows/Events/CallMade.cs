using Queueing.Domain.Identities;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Windows.Events;

/// <summary>
/// The window called a ticket; appended in one set with the queue's own event, at the version that the call id names, so that
/// at most one ticket is ever taken under it.
/// </summary>
/// <param name="At">When.</param>
/// <param name="By">Who called.</param>
/// <param name="Call">The call.</param>
/// <param name="Queue">The queue the ticket was taken from.</param>
/// <param name="QueueVersion">The version of that queue's stream at the call.</param>
/// <param name="Ticket">The ticket as it was just before the call.</param>
/// <param name="Reason">Why it was due here.</param>
public sealed record CallMade(
    DateTimeOffset At,
    string By,
    CallId Call,
    QueueId Queue,
    long QueueVersion,
    Ticket Ticket,
    CallReason Reason)
    : WindowEvent(At, By);
