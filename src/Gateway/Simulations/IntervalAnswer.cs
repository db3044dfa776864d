using Queueing.Simulator.Figures;

namespace Queueing.Gateway.Simulations;

/// <summary>A mean with its 95 % interval; without one for a single day.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">The lower end; null for a single day.</param>
/// <param name="High">The upper end; null for a single day.</param>
internal sealed record IntervalAnswer(double Mean, double? Low, double? High)
{
    public static IntervalAnswer Of(Interval interval) => double.IsFinite(interval.HalfWidth)
        ? new IntervalAnswer(interval.Mean, interval.Low, interval.High)
        : new IntervalAnswer(interval.Mean, null, null);
}
