using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Estimates;

/// <summary>What a wait is estimated by, besides the queue itself; immutable.</summary>
/// <param name="Share">Windows known to serve the queue, counted by share and speed.</param>
/// <param name="Load">What the dispatcher told of the windows; null before it did.</param>
/// <param name="Model">What was learned of the queue's waits; null while that is too little.</param>
/// <param name="Classes">The hall's priority classes, in its order.</param>
/// <param name="Day">The queue's day with its breaks, or null.</param>
public sealed record WaitOutlook(
    double Share,
    QueueLoad? Load,
    WaitModel? Model,
    ImmutableArray<PriorityClassId> Classes,
    DaySchedule? Day)
{
    /// <summary>How long a window ordered open takes to open: the policy's travel from the back office (POLICY: 5 min).</summary>
    private static readonly TimeSpan OpensIn = TimeSpan.FromMinutes(5);

    /// <summary>Gets how many windows serve the queue now, each counted whole; 0 when that was not told.</summary>
    public int Windows => Load?.Windows ?? 0;

    /// <summary>An outlook on windows alone, which leaves the drain.</summary>
    /// <param name="share">Windows known to serve the queue, counted by share and speed.</param>
    /// <returns>The outlook.</returns>
    public static WaitOutlook Of(double share) => new(share, null, null, [], null);

    /// <summary>Works out the fluid drain through the windows known now, those on their way, and the day's breaks.</summary>
    /// <param name="departures">How many must leave.</param>
    /// <param name="meanService">Mean service time; positive.</param>
    /// <param name="now">The hall's time.</param>
    /// <returns>The time, or null when the windows known never drain it.</returns>
    internal TimeSpan? Drain(double departures, TimeSpan meanService, DateTimeOffset now)
    {
        var windows = Math.Max(1.0, Load?.Windows ?? Share);
        ReadOnlySpan<CapacityStep> opening = Load is { Opening: > 0 and var more } ? [new CapacityStep(OpensIn, windows + more)] : [];
        return FluidDrain.Of(departures, windows, meanService, opening) is { } open ? Through(open, now) : null;
    }

    /// <summary>Lengthens a wait in open hours by the time before the opening and the breaks that fall into it.</summary>
    /// <param name="wait">The wait, or null; one of nothing stays nothing, for a window stands free.</param>
    /// <param name="now">The hall's time.</param>
    /// <returns>The wait by the clock on the wall.</returns>
    internal WaitRange? Through(WaitRange? wait, DateTimeOffset now) => wait is { High.Ticks: > 0 } open
        ? new WaitRange(
            Through(open.Low, now),
            Through(open.High, now),
            open.Expected is { } expected ? Through(expected, now) : null)
        : wait;

    /// <summary>Finds a class among the hall's.</summary>
    /// <param name="priority">The class.</param>
    /// <returns>Its place; 0 when it is not there.</returns>
    internal int PlaceOf(PriorityClassId priority) => Math.Max(0, Classes.IndexOf(priority));

    private TimeSpan Through(TimeSpan open, DateTimeOffset now) => Day is null ? open : Day.After(now, open) - now;
}
