using Queueing.Domain.Halls;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Figures;

/// <summary>The figures of one simulated day. Waits are from the draw to the first call, in minutes.</summary>
public sealed record DayFigures
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(60);

    private DayFigures()
    {
    }

    /// <summary>Gets how many came.</summary>
    public required int Visitors { get; init; }

    /// <summary>Gets how many left unserved.</summary>
    public required int Left { get; init; }

    /// <summary>Gets the mean wait; those who were never called waited to the day's end.</summary>
    public required double MeanWait { get; init; }

    /// <summary>Gets the 95th percentile of the waits.</summary>
    public required double P95Wait { get; init; }

    /// <summary>Gets the median of the waits.</summary>
    public required double MedianWait { get; init; }

    /// <summary>Gets the share of the waits that were longer than the queue's target.</summary>
    public required double LateShare { get; init; }

    /// <summary>Gets the mean absolute difference of busy rates over all pairs of windows that were open.</summary>
    public required double Disparity { get; init; }

    /// <summary>Gets the same over all windows of the hall, those that never opened with a busy rate of 0.</summary>
    public required double DisparityOfAll { get; init; }

    /// <summary>Gets the mean busy rate of the windows that were open.</summary>
    public required double BusyRate { get; init; }

    /// <summary>Gets the share of the served whose window's own queues do not hold theirs.</summary>
    public required double AwayShare { get; init; }

    /// <summary>Gets the share of the served whose window was on tidal duty.</summary>
    public required double TidalShare { get; init; }

    /// <summary>Gets the share served on tidal duty, over the queues of universal windows only; 0 when the hall has none.</summary>
    public required double UniversalShare { get; init; }

    /// <summary>Gets how often a window was put on tidal duty or let go.</summary>
    public required int Toggles { get; init; }

    /// <summary>Gets how often the policy put a window back on duty within the cool-down. Always 0, or the policy is wrong.</summary>
    public required int Flaps { get; init; }

    /// <summary>Gets how often a window was put back on duty within 60 minutes.</summary>
    public required int Reopenings { get; init; }

    /// <summary>Gets the hours that windows were open, with somebody sitting there.</summary>
    public required double StaffHours { get; init; }

    /// <summary>Gets the congestion alerts raised.</summary>
    public required int Alerts { get; init; }

    /// <summary>Works the figures out.</summary>
    /// <param name="scenario">The day.</param>
    /// <param name="outcome">What came of it.</param>
    /// <returns>The figures.</returns>
    public static DayFigures Of(HallScenario scenario, DayOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(outcome);
        var waiting = WaitsByVisitor(scenario, outcome);
        double[] waits = [.. waiting.Select(x => x.Minutes)];
        var served = outcome.Services.Count(x => x.IsServed);
        var open = outcome.Windows.Where(x => x.Open > TimeSpan.Zero).ToArray();
        var rests = Rests(outcome);
        return new DayFigures
        {
            Visitors = outcome.Services.Length,
            Left = outcome.Services.Count(x => !x.IsServed && x.CalledAt != default),
            MeanWait = Measures.Mean(waits),
            P95Wait = Measures.Percentile(waits, 0.95),
            MedianWait = Measures.Percentile(waits, 0.5),
            LateShare = Share(waiting.Count(x => x.Minutes > scenario.Plan.Hall.Queues[x.Visitor.Queue].TargetWait.TotalMinutes), waits.Length),
            Disparity = Measures.MeanDifference(open.Select(x => x.BusyRate)),
            DisparityOfAll = Measures.MeanDifference(outcome.Windows.Select(x => x.BusyRate)),
            BusyRate = Measures.Mean([.. open.Select(x => x.BusyRate)]),
            AwayShare = Share(outcome.Services.Count(x => x is { IsServed: true, Away: true }), served),
            TidalShare = Share(outcome.Services.Count(x => x is { IsServed: true, OnDuty: true }), served),
            UniversalShare = DutyShareOfUniversalQueues(scenario, outcome),
            Toggles = outcome.Tides.Count(x => x.OpenedAt is not null) + outcome.Tides.Count(x => x is { OpenedAt: not null, EndedAt: not null }),
            Flaps = rests.Count(x => x.ByPolicy && x.Length < scenario.Plan.Hall.Tides.CoolDown),
            Reopenings = rests.Count(x => x.Length < Soon),
            StaffHours = open.Sum(x => x.Open.TotalHours),
            Alerts = outcome.Alerts.Length,
        };
    }

    /// <summary>Gets each visitor's wait in minutes, those who left unserved left out.</summary>
    /// <param name="scenario">The day.</param>
    /// <param name="outcome">What came of it.</param>
    /// <returns>The waits in order of arrival.</returns>
    public static double[] Waits(HallScenario scenario, DayOutcome outcome) => [.. WaitsByVisitor(scenario, outcome).Select(x => x.Minutes)];

    /// <summary>Gets who waited how long, those who left unserved left out.</summary>
    /// <param name="scenario">The day.</param>
    /// <param name="outcome">What came of it.</param>
    /// <returns>The visitors and their waits in minutes, in order of arrival.</returns>
    public static (Visitor Visitor, double Minutes)[] WaitsByVisitor(HallScenario scenario, DayOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(outcome);
        return
        [
            .. outcome.Services.Select((x, i) => (Service: x, Visitor: scenario.Visitors[i]))
                .Where(x => x.Service.IsServed || x.Service.Missed || x.Service.CalledAt == default)
                .Select(x => (x.Visitor, ((x.Service.CalledAt == default ? outcome.EndedAt : x.Service.CalledAt) - x.Visitor.ArrivesAt).TotalMinutes)),
        ];
    }

    /// <summary>The field's reading of the tidal share: the queues that universal windows serve in ordinary duty, whoever served them.</summary>
    private static double DutyShareOfUniversalQueues(HallScenario scenario, DayOutcome outcome)
    {
        var hall = scenario.Plan.Hall;
        var universal = hall.Windows.Where(x => x.Kind == WindowKind.Universal).SelectMany(x => x.Primary).ToHashSet();
        var served = outcome.Services.Where((x, i) => x.IsServed && universal.Contains(hall.Queues[scenario.Visitors[i].Queue].Id)).ToArray();
        return Share(served.Count(x => x.OnDuty), served.Length);
    }

    private static double Share(int part, int of) => of > 0 ? (double)part / of : 0;

    /// <summary>The time between two duties of one window.</summary>
    private static List<(TimeSpan Length, bool ByPolicy)> Rests(DayOutcome outcome)
    {
        var rests = new List<(TimeSpan, bool)>();
        foreach (var duties in outcome.Tides.Where(x => x.OpenedAt is not null).GroupBy(x => x.Window))
        {
            var ordered = duties.OrderBy(x => x.OpenedAt).ToArray();
            rests.AddRange(ordered.Zip(ordered.Skip(1), (before, after) => (after.OpenedAt!.Value - before.EndedAt!.Value, !after.BySupervisor)));
        }

        return rests;
    }
}
