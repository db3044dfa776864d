using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Queueing.Simulator.Reference;

namespace Queueing.Simulator.Policies;

/// <summary>How the 95th percentile of the wait falls with the number of windows, the visitors staying the same.</summary>
internal sealed class Frontier
{
    private static readonly ImmutableArray<double> Shares = [0.7, 0.75, 0.79, 0.83, 0.88, 0.94, 1];
    private readonly PolicyStudy study;
    private readonly ReferenceSettings settings;

    public Frontier(PolicyStudy study, ReferenceSettings settings)
    {
        (this.study, this.settings) = (study, settings);
        var counts = Shares.Select(x => (int)Math.Round(x * settings.Windows)).ToArray();
        Curves = [.. Rivals.Select(rival => (rival, counts.Select(n => (n, P95(rival, n))).ToImmutableArray()))];
    }

    public static ImmutableArray<Rival> Rivals { get; } = [Rival.ManualWithSectors, Rival.AlwaysOn, Rival.Policy, Rival.Planned];

    public ReferenceSettings Settings => settings;

    /// <summary>Gets each rival's p95 by number of windows.</summary>
    public ImmutableArray<(Rival Rival, ImmutableArray<(int Windows, double P95)> Points)> Curves { get; }

    /// <summary>The fewest windows with which each rival's mean p95 is at most what manual 1b has with all of them.</summary>
    public string Needed()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| σ {settings.Mismatch:0.00}: windows for manual 1b's p95 of {Bar:0.0} min at {settings.Windows} | windows | p95 there, min |\n|---|---|---|\n");
        foreach (var rival in Rivals.Where(x => x != Rival.ManualWithSectors))
        {
            var windows = Fewest(rival);
            text.Append(CultureInfo.InvariantCulture, $"| {rival.Name} | {windows} | {PolicyTable.Cell(study.Run(settings with { Windows = windows }, rival).Over(x => x.P95Wait), "0.0")} |\n");
        }

        return text.ToString();
    }

    /// <summary>Halves the stretch of the curve that crosses the bar until one window is left.</summary>
    public int Fewest(Rival rival)
    {
        var (points, bar) = (Curves.First(x => x.Rival == rival).Points, Bar);
        var enough = points.First(x => x.P95 <= bar || x == points[^1]).Windows;
        var few = points.LastOrDefault(x => x.Windows < enough).Windows;
        while (few > 0 && enough - few > 1)
        {
            var middle = (enough + few) / 2;
            (enough, few) = P95(rival, middle) <= bar ? (middle, few) : (enough, middle);
        }

        return enough;
    }

    private double Bar => P95(Rival.ManualWithSectors, settings.Windows);

    private double P95(Rival rival, int windows) => study.Run(settings with { Windows = windows }, rival).Over(x => x.P95Wait).Mean;
}
