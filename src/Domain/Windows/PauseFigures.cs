using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows.Events;

namespace Queueing.Domain.Windows;

/// <summary>A day's pauses, from what the windows recorded.</summary>
public static class PauseFigures
{
    /// <summary>Adds them up.</summary>
    /// <param name="windows">What happened at the windows, each in order.</param>
    /// <param name="now">The hall's time, which ends what is not over.</param>
    /// <returns>Each window's pauses by reason, in order of window; windows that never paused are left out.</returns>
    public static ImmutableArray<(WindowId Window, ImmutableArray<PauseTime> Pauses)> Of(
        IReadOnlyDictionary<WindowId, ImmutableArray<WindowEvent>> windows, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(windows);
        return [.. windows.OrderBy(x => x.Key.Value, StringComparer.Ordinal).Select(x => (x.Key, Fold(x.Key, x.Value).PausesTo(now))).Where(x => !x.Item2.IsEmpty)];
    }

    private static WindowDesk Fold(WindowId window, ImmutableArray<WindowEvent> events)
    {
        var desk = new WindowDesk(window);
        foreach (var e in events)
        {
            desk.Apply(e);
        }

        return desk;
    }
}
