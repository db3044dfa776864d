using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows;
using Queueing.Gateway.Windows;

namespace Queueing.Gateway.Hours;

/// <summary>A day's pauses, from the journal.</summary>
/// <param name="Day">The business day.</param>
/// <param name="Reasons">All windows' together, by reason.</param>
/// <param name="Windows">Each window's that paused.</param>
internal sealed record PausesAnswer(DateOnly Day, PauseAnswer[] Reasons, WindowPausesAnswer[] Windows)
{
    public static PausesAnswer Of(Hall hall, DateOnly day, ImmutableArray<(WindowId Window, ImmutableArray<PauseTime> Pauses)> figures) => new(
        day,
        [.. figures.SelectMany(x => x.Pauses).GroupBy(x => x.Reason, StringComparer.Ordinal).OrderBy(x => x.Key, StringComparer.Ordinal)
            .Select(x => PauseAnswer.Of(hall, x.Key, x.Sum(y => y.Count), TimeSpan.FromTicks(x.Sum(y => y.Total.Ticks))))],
        [.. figures.Select(x => new WindowPausesAnswer(
            x.Window.Value, [.. x.Pauses.Select(y => PauseAnswer.Of(hall, y.Reason, y.Count, y.Total))]))]);
}
