using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Reference;

namespace Queueing.Simulator.Policies;

/// <summary>How the 95th percentile of the wait falls with the number of windows, the visitors staying the same.</summary>
internal sealed class Frontier
{
    private static readonly ImmutableArray<double> Shares = [0.7, 0.75, 0.79, 0.83, 0.88, 0.94, 1];
    private readonly PolicyStudy study;
    private readonly ReferenceSettings settings;
    private readonly double explored;

    public Frontier(PolicyStudy study, ExploredHall hall)
    {
        (this.study, settings, explored) = (study, hall.Settings, hall.Bar);
        var counts = Shares.Select(x => (int)Math.Round(x * settings.Windows)).ToArray();
        Curves = [.. Rivals.Select(rival => (rival, counts.Select(n => (n, Waits(rival, n))).ToImmutableArray()))];
    }

    public static ImmutableArray<Rival> Rivals { get; } = [Rival.RuleOfThumb, Rival.AlwaysOn, Rival.Policy, Rival.Planned];

    public ReferenceSettings Settings => settings;

    /// <summary>Gets each rival's p95 wait by number of windows.</summary>
    public ImmutableArray<(Rival Rival, ImmutableArray<(int Windows, Interval P95)> Points)> Curves { get; }

    /// <summary>
    /// The fewest windows with which each rival's mean p95 is at most what the rule of thumb has with all of them: here, and in the
    /// exploration that the target comes from.
    /// </summary>
    public string Needed()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| σ {settings.Mismatch:0.00}: windows for the rule of thumb's p95 at {settings.Windows} | {Bar:0.0} min, here | p95 there, min | {explored:0} min, in the exploration | p95 there, min |\n|---|---|---|---|---|\n");
        foreach (var rival in Rivals.Where(x => x != Rival.RuleOfThumb))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {rival.Name} | {Row(rival, Bar)} | {Row(rival, explored)} |\n");
        }

        return text.ToString();
    }

    /// <summary>The fewest windows for what the rule of thumb has here.</summary>
    public int Fewest(Rival rival) => Fewest(rival, Bar);

    /// <summary>Halves the stretch of the curve that crosses the bar until one window is left.</summary>
    private int Fewest(Rival rival, double bar)
    {
        var points = Curves.First(x => x.Rival == rival).Points;
        var enough = points.First(x => x.P95.Mean <= bar || x == points[^1]).Windows;
        var few = points.LastOrDefault(x => x.Windows < enough).Windows;
        while (few > 0 && enough - few > 1)
        {
            var middle = (enough + few) / 2;
            (enough, few) = P95(rival, middle) <= bar ? (middle, few) : (enough, middle);
        }

        return enough;
    }

    private string Row(Rival rival, double bar)
    {
        var windows = Fewest(rival, bar);
        return string.Create(CultureInfo.InvariantCulture, $"{windows} | {PolicyTable.Cell(Waits(rival, windows), "0.0")}");
    }

    private double Bar => P95(Rival.RuleOfThumb, settings.Windows);

    private double P95(Rival rival, int windows) => Waits(rival, windows).Mean;

    private Interval Waits(Rival rival, int windows) => study.Run(settings with { Windows = windows }, rival).Over(x => x.P95Wait);
}
