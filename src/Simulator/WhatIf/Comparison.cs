using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Simulator.Arrivals;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.WhatIf;

/// <summary>
/// Answers a question: every variant on the same days with the same people. It is made of cases, which may be run in any
/// order and at once; the answer depends on the question alone. Thread-safe.
/// </summary>
public sealed class Comparison
{
    private static readonly TimeSpan Bin = TimeSpan.FromMinutes(30);
    private static readonly ClerkPace Pace = new();
    private readonly Question question;
    private readonly IVisitors visitors;
    private readonly Dictionary<(int Variant, double Share), FloorPlan> plans = [];

    /// <summary>Initializes a new instance of the <see cref="Comparison"/> class.</summary>
    /// <param name="question">The question.</param>
    /// <param name="visitors">Who comes on its days.</param>
    public Comparison(Question question, IVisitors visitors)
    {
        ArgumentNullException.ThrowIfNull(question);
        (this.question, this.visitors) = (question, visitors);
        Shares = [.. question.Frontier.Append(1).Order()];
        for (var variant = 0; variant < question.Variants.Length; variant++)
        {
            foreach (var share in Shares)
            {
                plans[(variant, share)] = new FloorPlan(StaffedWindows.Scale(question.Variants[variant].Hall, share));
            }
        }

        Cases = [.. from day in Enumerable.Range(0, question.Days.Count)
                    from variant in Enumerable.Range(0, question.Variants.Length)
                    from share in Shares
                    select new Case(variant, share, day)];
    }

    /// <summary>Gets everything that is to be simulated.</summary>
    public ImmutableArray<Case> Cases { get; }

    private ImmutableArray<double> Shares { get; }

    /// <summary>Runs every case, one after the other.</summary>
    /// <param name="progress">Told the share that is done, from 0 to 1, after each case.</param>
    /// <param name="cancellation">Gives up between two cases.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public ComparisonResult Run(Action<double> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var results = new CaseResult[Cases.Length];
        for (var i = 0; i < results.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            results[i] = Simulate(Cases[i]);
            progress((i + 1.0) / results.Length);
        }

        return Conclude(results);
    }

    /// <summary>Runs one case.</summary>
    /// <param name="one">One of <see cref="Cases"/>.</param>
    /// <returns>What it came to.</returns>
    public CaseResult Simulate(Case one)
    {
        var plan = plans[(one.Variant, one.Share)];
        var day = HallDaySchedule.Of(plan.Hall, question.Days.DateOf(one.Day));
        var came = visitors.Of(question.Variants[one.Variant].Hall, one.Day);
        ImmutableArray<Visitor> drew = [.. came.Where(x => day.Queues[x.Queue].At(x.ArrivesAt).MayDraw)];
        var scenario = new HallScenario(plan, day, drew, question.Variants[one.Variant].Conduct)
        {
            Clerks = Pace with { SignOver = plan.Hall.Tides.SignOver, Travel = plan.Hall.Tides.Travel },
        };
        var outcome = HallDaySimulation.Run(scenario);
        return new CaseResult(
            DayFigures.Of(scenario, outcome),
            came.Length - drew.Length,
            Waits(scenario, outcome),
            [.. outcome.Windows.Select(x => x.Open > TimeSpan.Zero ? x.BusyRate : (double?)null)],
            one is { Day: 0, Share: 1 } ? outcome.Tides : []);
    }

    /// <summary>Sums up.</summary>
    /// <param name="results">What each of <see cref="Cases"/> came to, at its place.</param>
    /// <returns>The answer.</returns>
    public ComparisonResult Conclude(IReadOnlyList<CaseResult> results)
    {
        var byCase = Cases.Zip(results).ToDictionary(x => x.First, x => x.Second);
        CaseResult[] Days(int variant, double share) =>
            [.. Enumerable.Range(0, question.Days.Count).Select(day => byCase[new Case(variant, share, day)])];

        var first = Days(0, 1);
        return new ComparisonResult(question, [.. question.Variants.Select((variant, place) =>
        {
            var days = Days(place, 1);
            return new VariantResult(
                variant,
                [.. Figure.All.Select(x => Compare(x, days, first))],
                WaitsOf(days),
                BusyRates(variant.Hall, days),
                days[0].Tides,
                [.. Shares.Select(share => Point(share, plans[(place, share)].Hall, Days(place, share)))]);
        })]);
    }

    private static FigureResult Compare(Figure figure, CaseResult[] days, CaseResult[] first) => new(
        figure,
        Interval.Of([.. days.Select(figure.Of)]),
        Interval.Of([.. days.Zip(first, (x, y) => figure.Of(x) - figure.Of(y))]));

    private static FrontierPoint Point(double share, Hall hall, CaseResult[] days) => new(
        share,
        StaffedWindows.Count(hall),
        Interval.Of([.. days.Select(Figure.StaffHours.Of)]),
        Interval.Of([.. days.Select(Figure.P95Wait.Of)]));

    private static ImmutableSortedDictionary<int, HalfHourWaits> Waits(HallScenario scenario, DayOutcome outcome) =>
        DayFigures.WaitsByVisitor(scenario, outcome)
            .GroupBy(x => (int)(HallClock.Shown(x.Visitor.ArrivesAt, scenario.Plan.Hall.TimeZone).TimeOfDay / Bin))
            .ToImmutableSortedDictionary(
                x => x.Key,
                x => new HalfHourWaits(Measures.Percentile(x.Select(y => y.Minutes), 0.5), Measures.Percentile(x.Select(y => y.Minutes), 0.95)));

    private static ImmutableArray<WaitPoint> WaitsOf(CaseResult[] days) =>
    [
        .. days.SelectMany(x => x.Waits).GroupBy(x => x.Key, x => x.Value).OrderBy(x => x.Key).Select(x => new WaitPoint(
            TimeOnly.FromTimeSpan(x.Key * Bin), Interval.Of([.. x.Select(y => y.Median)]), Interval.Of([.. x.Select(y => y.P95)]))),
    ];

    private static ImmutableArray<WindowBusy> BusyRates(Hall hall, CaseResult[] days) =>
    [
        .. hall.Windows.Select((window, place) => (Window: window, Rates: days.Select(x => x.BusyRates[place]).OfType<double>().ToArray()))
            .Where(x => x.Rates.Length > 0)
            .Select(x => new WindowBusy(x.Window, Measures.Mean(x.Rates)))
            .OrderBy(x => x.Rate).ThenBy(x => x.Window.Id),
    ];
}
