using System.Runtime.InteropServices;
using Queueing.Domain.Estimates;

namespace Queueing.Simulator.Estimates;

/// <summary>What an estimator said of a wait, in seconds; the range is null when it gives none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Said(double Expected, double? Low, double? High)
{
    public static Said Of(WaitForecast forecast) => new(forecast.Expected, forecast.Low, forecast.High);

    public void Score(WaitScorer scorer, double wait) => scorer.Add(Expected, Low ?? Expected, High ?? Expected, wait);
}
