using System.Collections.Immutable;
using Queueing.Simulator.Arrivals;
using Queueing.Simulator.Traces;

namespace Queueing.Simulator.Commands;

/// <summary>The distributions of service times that a command line can name.</summary>
internal static class ErrandLaws
{
    public const string LogNormal = "log-normal";
    public const string Exponential = "exponential";
    public const string Deterministic = "deterministic";
    public const string Empirical = "empirical";

    /// <summary>Makes one; null for none named, which is the reference hall's.</summary>
    public static ErrandLaw? Of(string? name, double scv, ImmutableArray<TraceRow> served) => name switch
    {
        LogNormal => (mean, draws) => draws.LogNormal(mean, scv),
        Exponential => (mean, draws) => draws.Exponential(mean),
        Deterministic => (mean, _) => mean,
        Empirical => Resample(served),
        _ => null,
    };

    // The trace's shape at the queue's own mean.
    private static ErrandLaw Resample(ImmutableArray<TraceRow> rows)
    {
        var seconds = rows.Where(x => x.HasNamedServer && x.ServiceSeconds > 0).Select(x => (double)x.ServiceSeconds!.Value).ToArray();
        var mean = seconds.Average();
        return (wanted, draws) => wanted * seconds[draws.Below(seconds.Length)] / mean;
    }
}
