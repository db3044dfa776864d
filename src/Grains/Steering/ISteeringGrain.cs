using System.Collections.Immutable;
using Orleans.Concurrency;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Steering;

/// <summary>Counts who took another way than a window; one for each hall-day, the key is <c>hall/yyyy-MM-dd</c>.</summary>
[Alias("queueing.steering-grain")]
public interface ISteeringGrain : IGrainWithStringKey
{
    /// <summary>Records that somebody took another way.</summary>
    /// <param name="caller">Who reports it.</param>
    /// <param name="service">What they came for.</param>
    /// <param name="to">The way they took.</param>
    /// <returns>The item's count of that way today, this one included; or a refusal.</returns>
    [Alias("steer")]
    ValueTask<Answer<SteeredView>> Steer(Caller caller, ServiceId service, AlternativeKind to);

    /// <summary>Tells the day's counts, whichever activation counted: the stream is read first.</summary>
    /// <returns>One for each item and way that was taken.</returns>
    [Alias("report"), AlwaysInterleave]
    ValueTask<ImmutableArray<SteeredView>> Report();
}
