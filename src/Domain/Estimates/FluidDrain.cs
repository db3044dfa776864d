namespace Queueing.Domain.Estimates;

/// <summary>How long a line takes to drain through the windows known now and those known to come and go.</summary>
public static class FluidDrain
{
    /// <summary>Drains a line.</summary>
    /// <param name="departures">How many must leave; not negative.</param>
    /// <param name="windows">Windows now; not negative.</param>
    /// <param name="meanService">Mean service time; positive.</param>
    /// <param name="planned">Known changes, in order of time.</param>
    /// <returns>The time, or null when the windows known never drain it.</returns>
    public static TimeSpan? Of(double departures, double windows, TimeSpan meanService, ReadOnlySpan<CapacityStep> planned)
    {
        var work = Math.Max(0, departures) * meanService;
        var from = TimeSpan.Zero;
        foreach (ref readonly var step in planned)
        {
            var done = windows * (step.In - from);
            if (work <= done)
            {
                break;
            }

            work -= done;
            (from, windows) = (step.In, step.Windows);
        }

        return work == TimeSpan.Zero ? from : windows > 0 && work.TotalDays <= windows ? from + (work / windows) : null;
    }
}
