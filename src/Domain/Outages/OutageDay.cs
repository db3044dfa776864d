using System.Collections.Immutable;
using Queueing.Domain.Outages.Events;

namespace Queueing.Domain.Outages;

/// <summary>
/// Finds out when a hall was down on a day: time in which nothing could be done counts against nobody (decision 0031).
/// </summary>
public static class OutageDay
{
    /// <summary>How often it is noted that the hall is up, while somebody sits at a window.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>A longer time without such a note is an outage: a look that came late is none.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromMinutes(2);

    /// <summary>Finds the outages of a day.</summary>
    /// <param name="ups">What was noted, in any order; of a day without notes nothing is known, and it has no outage.</param>
    /// <param name="now">The hall's time.</param>
    /// <returns>The outages in order, apart from each other.</returns>
    public static ImmutableArray<Outage> Of(IEnumerable<HallUp> ups, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ups);
        var outages = ImmutableArray.CreateBuilder<Outage>();
        DateTimeOffset? last = null;
        foreach (var at in ups.Select(x => x.At).Order())
        {
            if (last is { } before && at - before > Least)
            {
                outages.Add(new Outage(before, at));
            }

            last = at;
        }

        if (last is { } latest && now - latest > Least)
        {
            outages.Add(new Outage(latest, DateTimeOffset.MaxValue));
        }

        return outages.DrainToImmutable();
    }

    /// <summary>Cuts the outages out of a time.</summary>
    /// <param name="outages">A day's outages.</param>
    /// <param name="from">When the time began.</param>
    /// <param name="until">When it ended.</param>
    /// <returns>What is left of it, in order; nothing when the hall was down all the time.</returns>
    public static IEnumerable<(DateTimeOffset From, DateTimeOffset Until)> Cut(
        this ImmutableArray<Outage> outages, DateTimeOffset from, DateTimeOffset until)
    {
        var begins = from;
        foreach (var outage in outages)
        {
            if (outage.From >= until || outage.Until <= begins)
            {
                continue;
            }

            if (outage.From > begins)
            {
                yield return (begins, outage.From);
            }

            begins = outage.Until;
        }

        if (begins < until)
        {
            yield return (begins, until);
        }
    }

    /// <summary>Adds up the outages within a time.</summary>
    /// <param name="outages">A day's outages.</param>
    /// <param name="from">When the time began.</param>
    /// <param name="until">When it ended.</param>
    /// <returns>How much of it the hall was down.</returns>
    public static TimeSpan Within(this ImmutableArray<Outage> outages, DateTimeOffset from, DateTimeOffset until) =>
        outages.Cut(from, until).Aggregate(until - from, (down, up) => down - (up.Until - up.From));
}
