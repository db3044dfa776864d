using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Outages;
using Queueing.Domain.Windows.Events;

namespace Queueing.Domain.Windows;

/// <summary>A day's pauses, from what the windows recorded.</summary>
public static class PauseFigures
{
    /// <summary>Adds them up.</summary>
    /// <param name="windows">What happened at the windows, each in order.</param>
    /// <param name="outages">When the hall was down; that is no pause.</param>
    /// <param name="now">The hall's time, which ends what is not over.</param>
    /// <returns>Each window's pauses by reason, in order of window; windows that never paused are left out.</returns>
    public static ImmutableArray<(WindowId Window, ImmutableArray<PauseTime> Pauses)> Of(
        IReadOnlyDictionary<WindowId, ImmutableArray<WindowEvent>> windows, ImmutableArray<Outage> outages, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(windows);
        return [.. windows.OrderBy(x => x.Key.Value, StringComparer.Ordinal).Select(x => (x.Key, Pauses(x.Key, x.Value, outages, now))).Where(x => !x.Item2.IsEmpty)];
    }

    private static ImmutableArray<PauseTime> Pauses(WindowId window, ImmutableArray<WindowEvent> events, ImmutableArray<Outage> outages, DateTimeOffset now)
    {
        var desk = new WindowDesk(window);
        var down = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        WindowPaused? pause = null;
        foreach (var e in events)
        {
            var since = desk.PausedSince;
            desk.Apply(e);
            if (pause is not null && desk.PausedSince != since)
            {
                Count(pause, since!.Value, desk.LastAt);
            }

            pause = e as WindowPaused ?? (desk.PausedSince is null ? null : pause);
        }

        if (pause is not null && desk.PausedSince is { } from && from < now)
        {
            Count(pause, from, now);
        }

        return [.. desk.PausesTo(now).Select(x => x with { Total = x.Total - down.GetValueOrDefault(x.Reason) })];

        void Count(WindowPaused of, DateTimeOffset from, DateTimeOffset until) =>
            down[of.CountedAs] = down.GetValueOrDefault(of.CountedAs) + outages.Within(from, until);
    }
}
