using Queueing.Domain.Webhooks;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class WebhookIdConverter : IConverter<WebhookId, WebhookIdSurrogate>
{
    public WebhookId ConvertFromSurrogate(in WebhookIdSurrogate surrogate) =>
        surrogate.Value is null ? default : Identity.Parse<WebhookId>(surrogate.Value);

    public WebhookIdSurrogate ConvertToSurrogate(in WebhookId value) => new() { Value = value == default ? null : value.Value };
}
