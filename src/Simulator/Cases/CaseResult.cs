using Queueing.Simulator.Answers;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Rosters;
using Queueing.Simulator.Runs;

namespace Queueing.Simulator.Cases;

/// <summary>What a case gave.</summary>
public sealed record CaseResult
{
    private const double WideUpperTail = 0.9995;

    private CaseResult()
    {
    }

    /// <summary>Gets the case.</summary>
    public required ModelCase Case { get; init; }

    /// <summary>Gets the figures.</summary>
    public required IReadOnlyList<FigureRow> Rows { get; init; }

    /// <summary>Gets where the exact values come from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Gets where the approximate values come from.</summary>
    public IReadOnlyList<string> Approximations { get; init; } = [];

    /// <summary>Gets what is to be known of the figures; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Gets what became of the expectations.</summary>
    public required IReadOnlyList<Verdict> Verdicts { get; init; }

    /// <summary>Gets the replications; empty for a roster.</summary>
    public IReadOnlyList<Replication> Replications { get; init; } = [];

    /// <summary>Gets the roster; null for a system.</summary>
    public RosterCover? Roster { get; init; }

    /// <summary>Gets a value indicating whether every expectation is met.</summary>
    public bool IsMet => Verdicts.All(x => x.IsMet);

    /// <summary>Gets how many replications a case takes: one when nothing is random, none for a roster.</summary>
    public static int ReplicationsOf(ModelCase modelCase)
    {
        ArgumentNullException.ThrowIfNull(modelCase);
        return modelCase.System is not { } system ? 0 : system.IsCertain ? 1 : modelCase.Plan.Replications;
    }

    /// <summary>Runs a case, one replication after the other.</summary>
    public static CaseResult Run(ModelCase modelCase)
    {
        ArgumentNullException.ThrowIfNull(modelCase);
        return Of(modelCase, [.. Enumerable.Range(0, ReplicationsOf(modelCase)).Select(x => SystemRun.Run(modelCase.System!, modelCase.Plan, x))]);
    }

    /// <summary>Puts the replications' figures together.</summary>
    /// <param name="modelCase">The case.</param>
    /// <param name="replications">All its replications.</param>
    public static CaseResult Of(ModelCase modelCase, IReadOnlyList<Replication> replications)
    {
        ArgumentNullException.ThrowIfNull(modelCase);
        ArgumentNullException.ThrowIfNull(replications);
        return modelCase.Roster is { } roster ? OfRoster(modelCase, RosterCover.Of(roster)) : OfSystem(modelCase, replications);
    }

    private static CaseResult OfRoster(ModelCase modelCase, RosterCover? cover)
    {
        FigureRow[] rows = cover is null ? [] :
        [
            Certain(FigureNames.StaffPeriods, cover.StaffPeriods),
            Certain(FigureNames.Cost, cover.Cost),
        ];
        return new CaseResult
        {
            Case = modelCase,
            Rows = rows,
            Sources = ["an exact cover: linear programme with branch and bound"],
            Verdicts = Judge(modelCase, rows),
            Roster = cover,
        };
    }

    private static FigureRow Certain(string figure, double value)
    {
        var interval = new Interval(value, 0);
        return new FigureRow(new FigureName(FigureName.Total, figure), interval, interval, value, false);
    }

    private static CaseResult OfSystem(ModelCase modelCase, IReadOnlyList<Replication> replications)
    {
        var system = modelCase.System!;
        var exact = ExactAnswers.Of(system, modelCase.Plan.WaitsOver);
        var tables = replications.Select(x => FigureTable.Of(system, modelCase.Plan, x)).ToArray();
        FigureRow[] rows =
        [
            .. tables[0].Select((x, i) => Row(x.Name, [.. tables.Select(table => table[i].Value)], system.IsCertain, exact)),
        ];
        string[] notes = [.. new[] { Stability.NoteOn(system)?.Note }.OfType<string>(), .. exact.Warnings];
        return new CaseResult
        {
            Case = modelCase,
            Rows = rows,
            Sources = exact.Sources,
            Approximations = exact.Approximations,
            Note = notes.Length > 0 ? string.Join("; ", notes) : null,
            Verdicts = Judge(modelCase, rows),
            Replications = replications,
        };
    }

    private static FigureRow Row(FigureName name, double[] values, bool isCertain, ExactAnswers answers)
    {
        var (simulated, wide) = isCertain
            ? (new Interval(values[0], 0), new Interval(values[0], 0))
            : (Interval.Of(values), Interval.Of(values, WideUpperTail));
        return new FigureRow(name, simulated, wide, answers.Value(name), answers.IsApproximate(name));
    }

    private static Verdict[] Judge(ModelCase modelCase, IReadOnlyList<FigureRow> rows) =>
        [.. modelCase.Expectations.Select(x => Verdict.Of(IsWhole(modelCase, x.Name.Of) ? x with { Name = x.Name with { Of = FigureName.Total } } : x, rows))];

    /// <summary>Tells whether a name is of the only class or the only pool, whose figures are the total's.</summary>
    private static bool IsWhole(ModelCase modelCase, string of) =>
        modelCase.System is { } system && ((system.Classes.Count == 1 && system.Classes[0].Name == of) || (system.Pools.Count == 1 && system.Pools[0].Name == of));
}
