using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Queues;

/// <summary>What a queue tells of itself; a higher version replaces a lower one.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Version">The version of its stream that this describes.</param>
/// <param name="Waiting">Tickets in line.</param>
/// <param name="Head">The ticket it will give next; null when nobody waits.</param>
/// <param name="OldestEligibleAt">The earliest eligible instant among the waiting; null when nobody waits.</param>
/// <param name="DrawnToday">Numbers issued on this business day.</param>
/// <param name="Arrived">Tickets that entered the line today: drawn or transferred in.</param>
/// <param name="Completed">Services finished today.</param>
/// <param name="MeanService">Mean service time believed now: the configured mean weighed with what was seen today.</param>
/// <param name="Active">Tickets at windows or on their way.</param>
/// <param name="RecentCalls">Calls and recalls of the last 120 s, in order of version.</param>
/// <param name="EmptySince">Since when nobody waits; null while somebody does, and before the day's first ticket.</param>
public sealed record QueueSummary(
    QueueId Queue,
    long Version,
    int Waiting,
    QueueHead? Head,
    DateTimeOffset? OldestEligibleAt,
    int DrawnToday,
    int Arrived,
    int Completed,
    TimeSpan MeanService,
    ImmutableArray<ActiveCall> Active,
    ImmutableArray<CallNotice> RecentCalls,
    DateTimeOffset? EmptySince);
