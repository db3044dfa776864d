namespace Queueing.Domain.Estimates;

/// <summary>What a model says of a wait, in seconds.</summary>
/// <param name="Raw">The regression's word before its mean is corrected; not negative.</param>
/// <param name="Expected">The wait expected; not negative.</param>
/// <param name="Unit">What the band's residuals are multiples of; positive.</param>
/// <param name="Band">The band of its range.</param>
public readonly record struct WaitForecast(double Raw, double Expected, double Unit, WaitBand Band)
{
    /// <summary>Gets the range's lower end; not negative.</summary>
    public double Low => Math.Min(Expected, Math.Max(0, Expected + (Band.Low * Unit)));

    /// <summary>Gets the range's upper end; not below what is expected.</summary>
    public double High => Math.Max(Expected, Expected + (Band.High * Unit));

    /// <summary>Gets the range as it is published.</summary>
    public WaitRange Range => new(TimeSpan.FromSeconds(Low), TimeSpan.FromSeconds(High), TimeSpan.FromSeconds(Expected));
}
