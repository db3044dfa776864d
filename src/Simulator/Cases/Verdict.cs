namespace Queueing.Simulator.Cases;

/// <summary>Whether an expectation is met.</summary>
/// <param name="Expectation">What was expected.</param>
/// <param name="Row">The figure; null when the case has no such figure.</param>
/// <param name="IsExactMet">Whether the exact answer is near enough; true where none is asked.</param>
/// <param name="IsSimulatedMet">Whether the simulated mean is.</param>
public sealed record Verdict(Expectation Expectation, FigureRow? Row, bool IsExactMet, bool IsSimulatedMet)
{
    /// <summary>Gets a value indicating whether both are.</summary>
    public bool IsMet => IsExactMet && IsSimulatedMet;

    /// <summary>Judges one expectation.</summary>
    public static Verdict Of(Expectation expectation, IReadOnlyList<FigureRow> rows)
    {
        ArgumentNullException.ThrowIfNull(expectation);
        if (rows.FirstOrDefault(x => x.Name == expectation.Name) is not { } row)
        {
            return new Verdict(expectation, null, false, false);
        }

        var isExactMet = expectation.ExactWithin is not { } within || (row.Exact is { } exact && Math.Abs(exact - expectation.Value) <= within);
        var isSimulatedMet = row.Wide.Contains(expectation.Value)
            || Math.Abs(row.Simulated.Mean - expectation.Value) <= expectation.SimulatedWithin * Math.Abs(expectation.Value);
        return new Verdict(expectation, row, isExactMet, isSimulatedMet);
    }
}
