using System.Collections.Immutable;

namespace Queueing.Domain.Estimates;

/// <summary>What was learned of a family's waits, ready to be asked; immutable, a few hundred bytes.</summary>
/// <param name="Coefficients">The regression's.</param>
/// <param name="Correction">What its word is multiplied by, so that the mean is right: a median falls short of skewed waits.</param>
/// <param name="TypicalWait">The mean wait lately, in seconds; positive.</param>
/// <param name="Bands">The bands of the ranges, in order; never empty.</param>
/// <param name="Samples">How many waits it was learned from.</param>
public sealed record WaitModel(
    ImmutableArray<double> Coefficients,
    double Correction,
    double TypicalWait,
    ImmutableArray<WaitBand> Bands,
    int Samples)
{
    /// <summary>No wait outlives the business day.</summary>
    private const double MostSeconds = 24 * 3600;

    /// <summary>Forecasts a wait; constant time, and nothing is allocated.</summary>
    /// <param name="signs">What is known of it.</param>
    /// <returns>The forecast.</returns>
    public WaitForecast Forecast(in WaitSigns signs)
    {
        Span<double> features = stackalloc double[WaitFeatures.Count];
        WaitFeatures.Fill(signs, features);
        var raw = Math.Clamp(OnlineRegression.Predict(Coefficients.AsSpan(), features), 0, MostSeconds);
        var expected = raw * Correction;
        return new WaitForecast(raw, expected, expected + (TypicalWait / 2), BandOf(expected));
    }

    private WaitBand BandOf(double expected)
    {
        foreach (ref readonly var band in Bands.AsSpan())
        {
            if (expected <= band.UpTo)
            {
                return band;
            }
        }

        return Bands[^1];
    }
}
