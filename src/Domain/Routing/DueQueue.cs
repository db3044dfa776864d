using Queueing.Domain.Identities;

namespace Queueing.Domain.Routing;

/// <summary>A queue that a free window should ask, and why.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Reason">Why it is due.</param>
public readonly record struct DueQueue(QueueId Queue, CallReason Reason);
