using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Grains.Contracts;

/// <summary>What went to one of a ticket's services, from its first call on.</summary>
/// <param name="Service">The service.</param>
/// <param name="Queue">The queue the ticket was last in for it.</param>
/// <param name="Call">The call it was last at a window under.</param>
/// <param name="EligibleAt">When its wait for it began.</param>
/// <param name="CalledAt">When it was first called for it; null when it was taken up at once, at the window of the service before.</param>
/// <param name="Waited">The waiting time, measured once, at that call, without the time parked; null without a call.</param>
/// <param name="StartedAt">When the service began; null before.</param>
/// <param name="FinishedAt">When it ended; null before.</param>
/// <param name="Served">The stretches of service that have ended, together.</param>
/// <param name="Rating">The rating, 1–5; null without one.</param>
[GenerateSerializer, Alias("queueing.segment"), Immutable]
public sealed record SegmentView(
    [property: Id(0)] ServiceId Service,
    [property: Id(1)] QueueId Queue,
    [property: Id(2)] CallId? Call,
    [property: Id(3)] DateTimeOffset EligibleAt,
    [property: Id(4)] DateTimeOffset? CalledAt,
    [property: Id(5)] TimeSpan? Waited,
    [property: Id(6)] DateTimeOffset? StartedAt,
    [property: Id(7)] DateTimeOffset? FinishedAt,
    [property: Id(8)] TimeSpan Served,
    [property: Id(9)] int? Rating);
