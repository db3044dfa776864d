using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Reference;

namespace Queueing.Simulator.Policies;

/// <summary>
/// What it costs to serve fewer people away from their window's own queues: the policy with several idle allowances and home
/// preferences, everything else as it is.
/// </summary>
internal sealed class TradeOff
{
    private static readonly ImmutableArray<int> Allowances = [5, 10, 15, 17, 18, 20, 30, 45];
    private static readonly ImmutableArray<double> Preferences = [0.15, 0.35];

    private readonly PolicyStudy study;

    public TradeOff(PolicyStudy study, params ImmutableArray<ReferenceSettings> halls)
    {
        this.study = study;
        Curves = [.. from settings in halls from preference in Preferences select new TradeOffCurve(settings, preference, Points(settings, preference))];
    }

    /// <summary>Gets for each hall and home preference the results by idle allowance.</summary>
    public ImmutableArray<TradeOffCurve> Curves { get; }

    /// <summary>The share served away, and the disparity against nobody moved.</summary>
    public (Interval Away, Interval Disparity) Judge(ReferenceSettings settings, RivalResult result) =>
        (result.Over(x => x.AwayShare), result.Change(study.Run(settings, Rival.None), x => x.Disparity));

    /// <summary>As Markdown: a row a setting.</summary>
    public string Table()
    {
        var text = new StringBuilder("| σ | idle allowance, min | home preference | served away | disparity against none | p95 wait, min | mean wait, min |\n|---|---|---|---|---|---|---|\n");
        foreach (var (settings, preference, points) in Curves)
        {
            foreach (var (allowance, result) in points)
            {
                var (away, disparity) = Judge(settings, result);
                text.Append(CultureInfo.InvariantCulture, $"| {settings.Mismatch:0.00} | {allowance} | {preference:0.00} | {PolicyTable.Percent(away)} | {PolicyTable.Percent(disparity)} | {PolicyTable.Cell(result.Over(x => x.P95Wait), "0.0")} | {PolicyTable.Cell(result.Over(x => x.MeanWait), "0.00")} |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Which settings reach both targets, and what they cost against the default, hall by hall.</summary>
    public string Corner()
    {
        var text = new StringBuilder();
        foreach (var curves in Curves.GroupBy(x => x.Settings))
        {
            var usual = study.Run(curves.Key, Rival.Policy).Over(x => x.P95Wait).Mean;
            var reached = curves.SelectMany(curve => curve.Points.Where(x => IsInCorner(curve.Settings, x.Result)).Select(x => string.Create(
                CultureInfo.InvariantCulture,
                $"`homePreference` {curve.Preference:0.00} with `idleAllowanceMinutes` {x.Allowance} (p95 wait {x.Result.Over(y => y.P95Wait).Mean - usual:+0.0;-0.0;0.0} min against the default)"))).ToArray();
            text.Append(CultureInfo.InvariantCulture, $"At σ {curves.Key.Mismatch:0.00} {(reached.Length > 0 ? $"both are reached by {string.Join("; ", reached)}" : "no setting tried reaches both")}.\n");
        }

        return text.ToString();
    }

    private bool IsInCorner(ReferenceSettings settings, RivalResult result)
    {
        var (away, disparity) = Judge(settings, result);
        return away.Mean is >= Targets.LeastAway and <= Targets.MostAway && disparity.Mean <= Targets.Disparity;
    }

    private ImmutableArray<(int Allowance, RivalResult Result)> Points(ReferenceSettings settings, double preference) =>
        [.. Allowances.Select(x => (x, study.Run(
            settings with { Tides = settings.Tides with { IdleAllowance = TimeSpan.FromMinutes(x), HomePreference = preference } }, Rival.Policy)))];
}
