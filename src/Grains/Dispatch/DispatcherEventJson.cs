using System.Text.Json.Serialization;
using Queueing.Domain.Dispatch.Events;

namespace Queueing.Grains.Dispatch;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(ClerkSeated))]
[JsonSerializable(typeof(ClerkLeft))]
[JsonSerializable(typeof(HandoverOffered))]
[JsonSerializable(typeof(TideProposed))]
[JsonSerializable(typeof(TideApproved))]
[JsonSerializable(typeof(TideAssigned))]
[JsonSerializable(typeof(TideAcknowledged))]
[JsonSerializable(typeof(TideOpened))]
[JsonSerializable(typeof(TideReleased))]
[JsonSerializable(typeof(TideClosed))]
[JsonSerializable(typeof(TideDeclined))]
[JsonSerializable(typeof(TideTimedOut))]
[JsonSerializable(typeof(AlertRaised))]
[JsonSerializable(typeof(AlertLevelChanged))]
[JsonSerializable(typeof(AlertAcknowledged))]
[JsonSerializable(typeof(AlertCleared))]
[JsonSerializable(typeof(DeviceAlertRaised))]
[JsonSerializable(typeof(DeviceAlertCleared))]
internal sealed partial class DispatcherEventJson : JsonSerializerContext;
