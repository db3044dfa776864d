using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Queues;

/// <summary>What a queue tells of itself; a higher version replaces a lower one.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Version">The version of its stream that this describes.</param>
/// <param name="Waiting">Tickets in line.</param>
/// <param name="Head">The ticket that it gives any window next; null when nobody waits, or only for certain windows.</param>
/// <param name="OldestEligibleAt">The earliest eligible instant among the waiting; null when nobody waits.</param>
/// <param name="DrawnToday">Numbers issued on this business day.</param>
/// <param name="Arrived">Tickets that entered the line today: drawn or transferred in.</param>
/// <param name="Completed">Services finished today.</param>
/// <param name="MeanService">Mean service time believed now: the configured mean weighed with what was seen today.</param>
/// <param name="Active">Tickets at windows or on their way.</param>
/// <param name="RecentCalls">Calls and recalls of the last 120 s, in order of version.</param>
/// <param name="EmptySince">Since when nobody waits; null while somebody does, and before the day's first ticket.</param>
/// <param name="NextDeadline">When the next of its tickets moves on by itself; null: none will.</param>
/// <param name="Aimed">Tickets that are for one window alone, window by window.</param>
/// <param name="OldestFree">The earliest eligible instant among those whom any window may take; told only when some are for one window alone.</param>
/// <param name="Leaving">Tickets sent on to another hall that has not told yet which ticket goes on there.</param>
/// <param name="Onward">The services left, after the present one, to those who wait or are at a window; each once, of whatever queue.</param>
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
    DateTimeOffset? EmptySince,
    DateTimeOffset? NextDeadline = null,
    ImmutableArray<AimedLine> Aimed = default,
    DateTimeOffset? OldestFree = null,
    int Leaving = 0,
    ImmutableArray<ServiceId> Onward = default)
{
    /// <summary>Gets the services left, after the present one, to those who wait or are at a window; never default.</summary>
    public ImmutableArray<ServiceId> Onward { get; init; } = Onward.IsDefault ? [] : Onward;

    /// <summary>Gets the tickets that are for one window alone, window by window; never default.</summary>
    public ImmutableArray<AimedLine> Aimed { get; init; } = Aimed.IsDefault ? [] : Aimed;

    /// <summary>Gets how many wait whom any window may take.</summary>
    public int Free => Waiting - (Aimed.IsEmpty ? 0 : Aimed.Sum(x => x.Waiting));

    /// <summary>Gets since when the one of these waits who has waited longest; null when none does.</summary>
    public DateTimeOffset? OldestFree { get; init; } = Aimed.IsDefaultOrEmpty ? OldestEligibleAt : OldestFree;

    /// <summary>Finds what the queue would give a window next.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The ticket, or null.</returns>
    public QueueHead? HeadFor(WindowId window) =>
        AimedAt(window).Head is { } own && (Head is not { } any || (own.Seniority, own.Ticket).CompareTo((any.Seniority, any.Ticket)) < 0) ? own : Head;

    /// <summary>Finds who is for a window alone.</summary>
    /// <param name="window">The window.</param>
    /// <returns>Its line; empty when nobody is.</returns>
    public AimedLine AimedAt(WindowId window)
    {
        foreach (var line in Aimed)
        {
            if (line.Window == window)
            {
                return line;
            }
        }

        return new AimedLine(window, 0, null);
    }
}
