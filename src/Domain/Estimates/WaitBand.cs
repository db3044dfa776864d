namespace Queueing.Domain.Estimates;

/// <summary>How far waits lay from what was expected of them, for expectations up to a bound.</summary>
/// <param name="UpTo">The largest expectation it holds for, in seconds; the last band holds beyond.</param>
/// <param name="Low">The lower end's residual over the expectation's unit.</param>
/// <param name="High">The upper end's residual over the expectation's unit.</param>
public readonly record struct WaitBand(double UpTo, double Low, double High);
