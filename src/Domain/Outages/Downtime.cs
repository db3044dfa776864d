using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;

namespace Queueing.Domain.Outages;

/// <summary>
/// How long a hall was down on a day while somebody sat at a window. A time in which nobody did is told as an outage too, because
/// nothing is noted then; here it is none, and neither is what comes after the last closing, when windows may have been forgotten open.
/// </summary>
public static class Downtime
{
    /// <summary>Works it out.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="date">The business date.</param>
    /// <param name="windows">What happened at the windows, each in order.</param>
    /// <param name="outages">The day's outages.</param>
    /// <param name="now">The hall's time, which ends what is not over.</param>
    /// <returns>How long it was.</returns>
    public static TimeSpan Of(
        Hall hall,
        DateOnly date,
        IReadOnlyDictionary<WindowId, ImmutableArray<WindowEvent>> windows,
        ImmutableArray<Outage> outages,
        DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(windows);
        var closing = HallDaySchedule.Of(hall, date).LastClosing ?? DateTimeOffset.MinValue;
        ImmutableArray<Outage> ended =
            [.. outages.Select(x => x.Until > closing ? x with { Until = closing } : x).Where(x => x.From < x.Until)];
        var (down, reached) = (TimeSpan.Zero, DateTimeOffset.MinValue);
        foreach (var stint in windows.SelectMany(x => Stint.Of(x.Key, x.Value, now)).Where(x => x.From < x.Until).OrderBy(x => x.From))
        {
            // What several sat through counts once.
            var from = stint.From > reached ? stint.From : reached;
            if (from < stint.Until)
            {
                down += ended.Within(from, stint.Until);
                reached = stint.Until;
            }
        }

        return down;
    }
}
