using Queueing.Domain.Estimates;
using Queueing.Domain.Identities;

namespace Queueing.Grains.Contracts;

/// <summary>How good a queue's published waits are.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Family">What its waits are forecast by now.</param>
/// <param name="Learned">How many of its waits were learned from.</param>
/// <param name="Since">The first business day that was read.</param>
/// <param name="AtDraw">The score of what was shown when numbers were drawn.</param>
/// <param name="EveryFiveMinutes">The score of the waits of those in line, estimated again every five minutes.</param>
[GenerateSerializer, Alias("queueing.estimate-view"), Immutable]
public sealed record EstimateView(
    [property: Id(0)] QueueId Queue,
    [property: Id(1)] WaitFamily Family,
    [property: Id(2)] int Learned,
    [property: Id(3)] DateOnly Since,
    [property: Id(4)] WaitScore AtDraw,
    [property: Id(5)] WaitScore EveryFiveMinutes);
