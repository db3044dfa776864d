namespace Queueing.Simulator.Rosters;

/// <summary>People needed in each period, and the shifts that may cover them.</summary>
/// <param name="Demand">People needed, by period.</param>
/// <param name="Shifts">The kinds of shift.</param>
/// <param name="IsCircular">Whether the last period is followed by the first, so that shifts run over the end.</param>
public sealed record RosterProblem(IReadOnlyList<int> Demand, IReadOnlyList<Shift> Shifts, bool IsCircular)
{
    /// <summary>Tells whether a shift that begins in a period works in another.</summary>
    public bool Covers(int start, int length, int period) =>
        period >= start ? period < start + length : IsCircular && period + Demand.Count < start + length;

    /// <summary>The starts that a length allows.</summary>
    public static IEnumerable<int> AllStarts(int length, int periods, bool isCircular) =>
        Enumerable.Range(0, Math.Max(0, isCircular ? periods : periods - length + 1));
}
