using Queueing.Gateway.Halls;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Webhooks;

/// <summary>How a receiver fares.</summary>
/// <param name="Sequence">The number of the last event that was delivered or given up.</param>
/// <param name="UpToDate">Whether it has seen all there is.</param>
/// <param name="Failures">Failed attempts since the last success.</param>
/// <param name="FailingSince">When the first of them failed.</param>
/// <param name="RetryAt">When it is tried again.</param>
/// <param name="Problem">What the last attempt met.</param>
internal sealed record DeliveryAnswer(
    long Sequence, bool UpToDate, int Failures, DateTimeOffset? FailingSince, DateTimeOffset? RetryAt, string? Problem)
{
    public static DeliveryAnswer Of(DeliveryView delivery, TimeZoneInfo zone) => new(
        delivery.Sequence,
        delivery.IsUpToDate,
        delivery.Failures,
        ZonedTime.In(delivery.FailingSince, zone),
        ZonedTime.In(delivery.RetryAt, zone),
        delivery.Problem);
}
