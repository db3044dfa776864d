using System.Collections.Immutable;

namespace Queueing.Domain.Estimates;

/// <summary>
/// Split-conformal ranges of 80 %: the residuals of past predictions, made before their waits were known, binned by what was
/// predicted (Lei and others 2018) and re-calibrated daily. Between calibrations each tail's level follows its own misses, which
/// holds the coverage when days differ (Gibbs and Candès 2021). Deterministic; not thread-safe.
/// </summary>
internal sealed class ConformalBands
{
    /// <summary>Each tail's share: ten in a hundred below, ten above.</summary>
    private const double Tail = 0.1;

    /// <summary>How fast a level follows its misses: over about a hundred waits.</summary>
    private const double Step = 0.01;

    private const int Memory = 2_000;
    private const int MostBands = 8;
    private const int LeastPerBand = 60;
    private readonly Queue<(double Expected, double Residual)> pool = new();
    private double[][] sorted = [];
    private double[] bounds = [];
    private double lowLevel = Tail;
    private double highLevel = 1 - Tail;

    /// <summary>Takes in a prediction whose wait is now known, with the range it was given.</summary>
    public void Observe(double expected, double unit, double actual, WaitBand? given)
    {
        if (pool.Count == Memory)
        {
            pool.Dequeue();
        }

        pool.Enqueue((expected, (actual - expected) / unit));
        if (given is { } band)
        {
            lowLevel = Math.Clamp(lowLevel + (Step * (Tail - (actual < expected + (band.Low * unit) ? 1 : 0))), 0.005, 0.4);
            highLevel = Math.Clamp(highLevel - (Step * (Tail - (actual > expected + (band.High * unit) ? 1 : 0))), 0.6, 0.995);
        }
    }

    /// <summary>Bins what is remembered into bands of equal size.</summary>
    public void Calibrate()
    {
        var ordered = pool.OrderBy(pair => pair.Expected).ThenBy(pair => pair.Residual).ToArray();
        var bands = Math.Clamp(ordered.Length / LeastPerBand, 1, MostBands);
        sorted = new double[bands][];
        bounds = new double[bands];
        for (var i = 0; i < bands; i++)
        {
            var part = ordered[(ordered.Length * i / bands)..(ordered.Length * (i + 1) / bands)];
            bounds[i] = part.Length > 0 ? part[^1].Expected : 0;
            sorted[i] = [.. part.Select(pair => pair.Residual).Order()];
        }
    }

    /// <summary>The bands at the present levels; empty before the first calibration.</summary>
    public ImmutableArray<WaitBand> Now() =>
        [.. sorted.Select((residuals, i) => new WaitBand(bounds[i], Low(residuals), High(residuals)))];

    /// <summary>The conformal quantile counts the wait to come as one more.</summary>
    private double High(double[] residuals) =>
        residuals[Math.Clamp((int)Math.Ceiling((residuals.Length + 1) * highLevel) - 1, 0, residuals.Length - 1)];

    private double Low(double[] residuals) =>
        residuals[Math.Clamp((int)Math.Floor((residuals.Length + 1) * lowLevel) - 1, 0, residuals.Length - 1)];
}
