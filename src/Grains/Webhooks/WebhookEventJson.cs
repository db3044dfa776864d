using System.Text.Json.Serialization;
using Queueing.Domain.Webhooks.Events;

namespace Queueing.Grains.Webhooks;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(WebhookSubscribed))]
[JsonSerializable(typeof(WebhookSecretRotated))]
[JsonSerializable(typeof(WebhookChanged))]
[JsonSerializable(typeof(WebhookPaused))]
[JsonSerializable(typeof(WebhookResumed))]
[JsonSerializable(typeof(WebhookSuspended))]
[JsonSerializable(typeof(WebhookRemoved))]
[JsonSerializable(typeof(LetterDied))]
[JsonSerializable(typeof(LettersAsked))]
[JsonSerializable(typeof(LetterDelivered))]
[JsonSerializable(typeof(LetterFailed))]
[JsonSerializable(typeof(OutboxMoved))]
[JsonSerializable(typeof(OutboxOpened))]
[JsonSerializable(typeof(OutboxMerged))]
[JsonSerializable(typeof(OutboxClosed))]
[JsonSerializable(typeof(CursorsMoved))]
internal sealed partial class WebhookEventJson : JsonSerializerContext;
