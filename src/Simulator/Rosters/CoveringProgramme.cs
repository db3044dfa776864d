namespace Queueing.Simulator.Rosters;

/// <summary>Least cost·x with rows·x at least their bounds and x ≥ 0, by the dual simplex method (Lemke 1954); costs are not negative.</summary>
internal static class CoveringProgramme
{
    private const double Tiny = 1e-9;

    /// <summary>Solves it.</summary>
    /// <returns>x, a corner; null when nothing satisfies the rows.</returns>
    public static double[]? Solve(double[] costs, (double[] Row, double AtLeast)[] rows)
    {
        var width = costs.Length + rows.Length;
        var table = Table(costs, rows);
        var basis = Enumerable.Range(costs.Length, rows.Length).ToArray();
        while (Leaving(table, rows.Length, width) is >= 0 and var row)
        {
            if (Entering(table, row, width) is not (>= 0 and var column))
            {
                return null;
            }

            Pivot(table, row, column);
            basis[row] = column;
        }

        return [.. costs.Select((_, j) => Array.IndexOf(basis, j) is >= 0 and var i ? table[i][width] : 0)];
    }

    /// <summary>One row each: −row·x + slack = −bound; the last row holds the costs.</summary>
    private static double[][] Table(double[] costs, (double[] Row, double AtLeast)[] rows) =>
    [
        .. rows.Select((x, i) => (double[])[.. x.Row.Select(value => -value), .. rows.Select((_, slack) => slack == i ? 1.0 : 0), -x.AtLeast]),
        [.. costs, .. new double[rows.Length + 1]],
    ];

    private static int Leaving(double[][] table, int rows, int width)
    {
        var row = -1;
        for (var i = 0; i < rows; i++)
        {
            if (table[i][width] < (row < 0 ? -Tiny : table[row][width]))
            {
                row = i;
            }
        }

        return row;
    }

    private static int Entering(double[][] table, int row, int width)
    {
        var column = -1;
        var least = double.PositiveInfinity;
        for (var j = 0; j < width; j++)
        {
            if (table[row][j] < -Tiny && table[^1][j] / -table[row][j] < least - Tiny)
            {
                (column, least) = (j, table[^1][j] / -table[row][j]);
            }
        }

        return column;
    }

    private static void Pivot(double[][] table, int row, int column)
    {
        var pivot = table[row];
        var divisor = pivot[column];
        for (var j = 0; j < pivot.Length; j++)
        {
            pivot[j] /= divisor;
        }

        foreach (var other in table)
        {
            var factor = other[column];
            if (!ReferenceEquals(other, pivot) && factor != 0)
            {
                for (var j = 0; j < pivot.Length; j++)
                {
                    other[j] -= factor * pivot[j];
                }
            }
        }
    }
}
