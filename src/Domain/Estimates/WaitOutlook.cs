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
        Span<CapacityStep> steps = stackalloc CapacityStep[2 + (2 * (Day?.Sessions.Length ?? 0))];
        var windows = Math.Max(1.0, Load?.Windows ?? Share);
        var count = 0;
        if (Load is { Opening: > 0 and var opening })
        {
            steps[count++] = new CapacityStep(OpensIn, windows += opening);
        }

        var sessions = Day is null ? [] : Day.Sessions.AsSpan();
        for (var i = 0; i + 1 < sessions.Length; i++)
        {
            if (sessions[i].Closes > now + (count > 0 ? OpensIn : TimeSpan.Zero))
            {
                steps[count++] = new CapacityStep(sessions[i].Closes - now, 0);
                steps[count++] = new CapacityStep(sessions[i + 1].Opens - now, windows);
            }
        }

        return FluidDrain.Of(departures, Math.Max(1.0, Load?.Windows ?? Share), meanService, steps[..count]);
    }

    /// <summary>Finds a class among the hall's.</summary>
    /// <param name="priority">The class.</param>
    /// <returns>Its place; 0 when it is not there.</returns>
    internal int PlaceOf(PriorityClassId priority) => Math.Max(0, Classes.IndexOf(priority));
}
