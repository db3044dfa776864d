namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.webhook-id"), Immutable]
internal struct WebhookIdSurrogate
{
    [Id(0)]
    public string? Value;
}
