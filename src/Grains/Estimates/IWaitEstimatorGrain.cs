using System.Collections.Immutable;
using Orleans.Concurrency;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Estimates;

/// <summary>
/// Learns a hall's waits over its days; the key is the hall. Journals nothing: it reads the streams of the hall's queues, and
/// what it knows can be read again.
/// </summary>
[Alias("queueing.wait-estimator-grain")]
public interface IWaitEstimatorGrain : IGrainWithStringKey
{
    /// <summary>Is woken: reads what the queues have recorded since, learns from it, and tells the queues what it learned.</summary>
    /// <returns>When sent.</returns>
    [Alias("poke"), OneWay]
    ValueTask Poke();

    /// <summary>Reports how good the published waits are.</summary>
    /// <returns>One report for each queue, in the hall's order.</returns>
    [Alias("report"), AlwaysInterleave]
    ValueTask<ImmutableArray<EstimateView>> Report();
}
