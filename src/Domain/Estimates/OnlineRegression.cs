namespace Queueing.Domain.Estimates;

/// <summary>
/// Linear regression learned one observation at a time in constant space: iteratively reweighted least squares whose normal
/// equations forget slowly. A weight of 1/max(|residual|, corner) makes it Huber's: least absolute deviations outside the
/// corner, least squares inside (Huber 1964; Holland and Welsch 1977). Deterministic; not thread-safe.
/// </summary>
/// <param name="features">How many features; the first is the constant.</param>
/// <param name="wider">What a wider family learned: it counts as <see cref="Borrowed"/> observations of one's own; or null.</param>
internal sealed class OnlineRegression(int features, OnlineRegression? wider = null)
{
    /// <summary>What an observation still weighs after the next: a memory of about five thousand.</summary>
    private const double Keep = 0.9998;

    /// <summary>Solving costs features³, so it is done once in so many observations.</summary>
    private const int SolveEvery = 20;

    /// <summary>Ridge, relative to each feature's own second moment: it holds still what the data cannot tell apart.</summary>
    private const double Ridge = 1e-3;

    /// <summary>How many observations the wider family's whole experience counts as.</summary>
    private const double Borrowed = 200;

    private readonly double[] gram = new double[features * features];
    private readonly double[] moments = new double[features];
    private readonly double[] factor = new double[features * features];
    private int observed;
    private double memory;

    /// <summary>Gets the coefficients as last solved.</summary>
    public double[] Coefficients { get; private set; } = new double[features];

    public static double Predict(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += coefficients[i] * x[i];
        }

        return sum;
    }

    /// <param name="x">The features.</param>
    /// <param name="y">What happened.</param>
    /// <param name="corner">The residual from which on deviations count absolutely; infinity for least squares.</param>
    public void Observe(ReadOnlySpan<double> x, double y, double corner)
    {
        var weight = double.IsPositiveInfinity(corner) ? 1 : 1 / Math.Max(Math.Abs(y - Predict(Coefficients, x)), corner);
        memory = (Keep * memory) + 1;
        for (var i = 0; i < features; i++)
        {
            moments[i] = (Keep * moments[i]) + (weight * y * x[i]);
            for (var j = 0; j <= i; j++)
            {
                gram[(i * features) + j] = (Keep * gram[(i * features) + j]) + (weight * x[i] * x[j]);
            }
        }

        if (++observed % SolveEvery == 0)
        {
            Solve();
        }
    }

    /// <summary>Cholesky's factorisation, then both substitutions.</summary>
    private void Solve()
    {
        var solved = new double[features];
        var share = wider is { memory: > 0 } ? Borrowed / wider.memory : 0;
        for (var i = 0; i < features; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = Moment(i, j, share);
                for (var k = 0; k < j; k++)
                {
                    sum -= factor[(i * features) + k] * factor[(j * features) + k];
                }

                factor[(i * features) + j] = i == j ? Math.Sqrt(Math.Max(sum, double.Epsilon)) : sum / factor[(j * features) + j];
            }
        }

        for (var i = 0; i < features; i++)
        {
            var sum = moments[i] + (share * (wider?.moments[i] ?? 0));
            for (var k = 0; k < i; k++)
            {
                sum -= factor[(i * features) + k] * solved[k];
            }

            solved[i] = sum / factor[(i * features) + i];
        }

        for (var i = features - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < features; k++)
            {
                solved[i] -= factor[(k * features) + i] * solved[k];
            }

            solved[i] /= factor[(i * features) + i];
        }

        Coefficients = solved;
    }

    private double Moment(int i, int j, double share)
    {
        var moment = gram[(i * features) + j] + (share * (wider?.gram[(i * features) + j] ?? 0));

        // The constant's moment keeps the diagonal positive for a feature that was never seen.
        return i == j ? (moment * (1 + Ridge)) + (1e-9 * gram[0]) : moment;
    }
}
