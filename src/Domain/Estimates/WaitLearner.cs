using System.Collections.Immutable;

namespace Queueing.Domain.Estimates;

/// <summary>
/// Learns the waits of one family from each wait that ends: a robust regression, a correction of its mean, and conformal ranges.
/// Constant space; deterministic; not thread-safe. Say the waits in the order in which they end.
/// </summary>
public sealed class WaitLearner
{
    /// <summary>Below so many waits nothing is learned well enough, and the drain stands (POLICY).</summary>
    public const int LeastSamples = 200;

    /// <summary>Deviations count absolutely beyond three quarters of a typical wait: on the training days 0.5 to 1.2 did equally well.</summary>
    private const double Corner = 0.75;

    /// <summary>The mean of a wait is followed over about five hundred.</summary>
    private const double Keep = 0.998;

    private readonly OnlineRegression regression;
    private readonly ConformalBands bands = new();
    private readonly bool robust;
    private double weight;
    private double waits;
    private double words;
    private WaitModel model = new(ImmutableArray.Create(new double[WaitFeatures.Count]), 1, 1, [default], 0);

    /// <summary>Initializes a new instance of the <see cref="WaitLearner"/> class.</summary>
    /// <param name="robust">False for plain least squares, as something to compare with.</param>
    /// <param name="wider">The learner of a wider family, to borrow from; or null.</param>
    public WaitLearner(bool robust = true, WaitLearner? wider = null)
    {
        this.robust = robust;
        regression = new OnlineRegression(WaitFeatures.Count, wider?.regression);
    }

    /// <summary>Gets how many waits were learned from.</summary>
    public int Samples { get; private set; }

    /// <summary>Gets what was learned, or null while that is too little.</summary>
    public WaitModel? Model => Samples >= LeastSamples ? model : null;

    /// <summary>Forecasts with what was learned so far, however little; what is later said to <see cref="Learn"/>.</summary>
    /// <param name="signs">What is known of a wait.</param>
    /// <returns>The forecast.</returns>
    public WaitForecast Forecast(in WaitSigns signs) => model.Forecast(signs);

    /// <summary>Learns a wait.</summary>
    /// <param name="signs">What was known of it.</param>
    /// <param name="forecast">What <see cref="Forecast"/> said of it then.</param>
    /// <param name="wait">What it was, in seconds; positive.</param>
    public void Learn(in WaitSigns signs, WaitForecast forecast, double wait)
    {
        Span<double> features = stackalloc double[WaitFeatures.Count];
        WaitFeatures.Fill(signs, features);
        weight = (Keep * weight) + 1;
        waits = (Keep * waits) + wait;
        var typical = waits / weight;
        regression.Observe(features, wait, robust ? Corner * typical : double.PositiveInfinity);
        words = (Keep * words) + forecast.Raw;
        bands.Observe(forecast.Expected, forecast.Unit, wait, Samples > LeastSamples ? forecast.Band : null);
        if (++Samples == LeastSamples)
        {
            bands.Calibrate();
        }

        Renew(typical);
    }

    /// <summary>Re-calibrates the ranges; once a day, when it is over.</summary>
    public void EndDay()
    {
        if (Samples >= LeastSamples)
        {
            bands.Calibrate();
            Renew(model.TypicalWait);
        }
    }

    private void Renew(double typical)
    {
        var correction = robust && Samples > LeastSamples && words > 0 ? Math.Clamp(waits / words, 0.5, 2) : 1;
        ImmutableArray<WaitBand> ranges = Samples >= LeastSamples ? bands.Now() : [default];
        model = new WaitModel(ImmutableArray.Create(regression.Coefficients), correction, typical, ranges, Samples);
    }
}
