namespace Queueing.Grains.Contracts;

/// <summary>How a receiver fares.</summary>
/// <param name="Sequence">The number of the last event that was delivered or given up.</param>
/// <param name="IsUpToDate">True when it has seen all there is.</param>
/// <param name="Failures">Failed attempts since the last success.</param>
/// <param name="FailingSince">When the first of them failed, or null.</param>
/// <param name="RetryAt">When it is tried again, or null.</param>
/// <param name="Problem">What the last attempt met, or null.</param>
[GenerateSerializer, Alias("queueing.webhook-delivery"), Immutable]
public sealed record DeliveryView(
    [property: Id(0)] long Sequence,
    [property: Id(1)] bool IsUpToDate,
    [property: Id(2)] int Failures,
    [property: Id(3)] DateTimeOffset? FailingSince,
    [property: Id(4)] DateTimeOffset? RetryAt,
    [property: Id(5)] string? Problem);
