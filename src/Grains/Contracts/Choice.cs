using Queueing.Domain.Identities;
using Queueing.Domain.Routing;

namespace Queueing.Grains.Contracts;

/// <summary>One queue that a free window should ask, and why.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Reason">Why it is due.</param>
[GenerateSerializer, Alias("queueing.choice"), Immutable]
public sealed record Choice([property: Id(0)] QueueId Queue, [property: Id(1)] CallReason Reason);
