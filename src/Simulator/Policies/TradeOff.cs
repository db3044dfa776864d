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
    private static readonly ImmutableArray<int> Allowances = [5, 10, 15, 20, 30, 45];
    private static readonly ImmutableArray<double> Preferences = [0.15, 0.35];

    private readonly PolicyStudy study;

    public TradeOff(PolicyStudy study, params ImmutableArray<ReferenceSettings> halls)
    {
        this.study = study;
        Curves = [.. from settings in halls from preference in Preferences select (settings, preference, Curve(settings, preference))];
    }

    /// <summary>Gets for each hall and home preference the results by idle allowance.</summary>
    public ImmutableArray<(ReferenceSettings Settings, double Preference, ImmutableArray<(int Allowance, RivalResult Result)> Points)> Curves { get; }

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

    private ImmutableArray<(int Allowance, RivalResult Result)> Curve(ReferenceSettings settings, double preference) =>
        [.. Allowances.Select(x => (x, study.Run(
            settings with { Tides = settings.Tides with { IdleAllowance = TimeSpan.FromMinutes(x), HomePreference = preference } }, Rival.Policy)))];
}
