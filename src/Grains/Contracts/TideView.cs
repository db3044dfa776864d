using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;

namespace Queueing.Grains.Contracts;

/// <summary>A tidal episode.</summary>
/// <param name="Id">Its identity within the hall-day.</param>
/// <param name="Window">The window.</param>
/// <param name="Clerk">The person brought forward from the back office, or the clerk seated there.</param>
/// <param name="ForQueue">The queue whose pressure called for it.</param>
/// <param name="Queues">The queues it serves while on duty.</param>
/// <param name="State">Proposed, Approved, AutoApproved, Assigned, Open, Draining, Closed, Declined or TimedOut.</param>
/// <param name="BySupervisor">True when a supervisor ordered it; the policy then leaves it alone within the minimum duty.</param>
/// <param name="ProposedAt">When it was proposed or ordered.</param>
/// <param name="OpenedAt">When the window took it on, or null.</param>
/// <param name="EndedAt">When it was closed, declined or timed out, or null.</param>
/// <param name="Deadline">By when an approval or acknowledgement is due, or null.</param>
/// <param name="ReasonZh">Why it was opened, in Chinese, with the numbers.</param>
/// <param name="ReasonEn">Why it was opened, in English, with the numbers.</param>
/// <param name="EndReasonZh">Why it ended, in Chinese, or null.</param>
/// <param name="EndReasonEn">Why it ended, in English, or null.</param>
[GenerateSerializer, Alias("queueing.tide"), Immutable]
public sealed record TideView(
    [property: Id(0)] TideId Id,
    [property: Id(1)] WindowId Window,
    [property: Id(2)] StaffId? Clerk,
    [property: Id(3)] QueueId ForQueue,
    [property: Id(4)] ImmutableArray<QueueId> Queues,
    [property: Id(5)] string State,
    [property: Id(6)] bool BySupervisor,
    [property: Id(7)] DateTimeOffset ProposedAt,
    [property: Id(8)] DateTimeOffset? OpenedAt,
    [property: Id(9)] DateTimeOffset? EndedAt,
    [property: Id(10)] DateTimeOffset? Deadline,
    [property: Id(11)] string ReasonZh,
    [property: Id(12)] string ReasonEn,
    [property: Id(13)] string? EndReasonZh,
    [property: Id(14)] string? EndReasonEn);
