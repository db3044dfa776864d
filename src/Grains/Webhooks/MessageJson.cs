using System.Text.Json.Serialization;
using Queueing.Domain.Webhooks.Published;

namespace Queueing.Grains.Webhooks;

/// <summary>How a message is written; what does not belong to its type is absent.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebhookMessage))]
internal sealed partial class MessageJson : JsonSerializerContext;
