namespace Queueing.Simulator.Rosters;

/// <summary>The cheapest roster.</summary>
/// <param name="Cost">What it costs in all.</param>
/// <param name="StaffPeriods">The periods worked in all.</param>
/// <param name="Staff">How many work each shift: start, length, people; only those that are worked.</param>
public sealed record RosterCover(double Cost, int StaffPeriods, IReadOnlyList<(int Start, int Length, int People)> Staff)
{
    private const double Whole = 1e-6;
    private const int MostNodes = 100_000;

    /// <summary>
    /// Finds it, exactly: a linear programme, branched where it is fractional. Without shifts over the end every column is one run of
    /// ones, so the first programme is whole already (totally unimodular, Bartholdi, Orlin and Ratliff 1980).
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <returns>The roster; null when no shift covers some period that needs people, or none was proven within the nodes allowed.</returns>
    public static RosterCover? Of(RosterProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var columns = problem.Shifts.SelectMany(x => x.Starts, (x, start) => (Start: start, x.Length, x.Cost)).ToArray();
        var rows = problem.Demand
            .Select((need, period) => (columns.Select(x => problem.Covers(x.Start, x.Length, period) ? 1.0 : 0).ToArray(), (double)need))
            .Where(x => x.Item2 > 0).ToArray();
        var costs = columns.Select(x => x.Cost).ToArray();
        return Search(costs, rows) is not { } people ? null : new RosterCover(
            people.Zip(columns, (x, column) => x * column.Cost).Sum(),
            people.Zip(columns, (x, column) => x * column.Length).Sum(),
            [.. people.Zip(columns).Where(x => x.First > 0).Select(x => (x.Second.Start, x.Second.Length, x.First))]);
    }

    private static int[]? Search(double[] costs, (double[] Row, double AtLeast)[] rows)
    {
        int[]? best = null;
        var bestCost = double.PositiveInfinity;
        var step = costs.All(x => x == Math.Floor(x)) ? 1 - Whole : Whole;
        var open = new Stack<(double[] Row, double AtLeast)[]>([rows]);
        for (var nodes = 0; open.Count > 0; nodes++)
        {
            if (nodes == MostNodes)
            {
                return null;
            }

            var constraints = open.Pop();
            if (CoveringProgramme.Solve(costs, constraints) is not { } x || x.Zip(costs, (a, b) => a * b).Sum() > bestCost - step)
            {
                continue;
            }

            var split = Array.FindIndex(x, value => Math.Abs(value - Math.Round(value)) > Whole);
            if (split < 0)
            {
                best = [.. x.Select(value => (int)Math.Round(value))];
                bestCost = best.Zip(costs, (a, b) => a * b).Sum();
                continue;
            }

            open.Push([.. constraints, Bound(costs.Length, split, -1, -Math.Floor(x[split]))]);
            open.Push([.. constraints, Bound(costs.Length, split, 1, Math.Ceiling(x[split]))]);
        }

        return best;
    }

    private static (double[] Row, double AtLeast) Bound(int columns, int column, double sign, double atLeast)
    {
        var row = new double[columns];
        row[column] = sign;
        return (row, atLeast);
    }
}
