namespace Queueing.Grains.Contracts;

/// <summary>A subscription together with its present secret: shown when it is made, and when the secret changes.</summary>
/// <param name="Webhook">The subscription.</param>
/// <param name="Secret">The secret, <c>whsec_</c> and base64.</param>
[GenerateSerializer, Alias("queueing.webhook-secret"), Immutable]
public sealed record WebhookSecretView([property: Id(0)] WebhookView Webhook, [property: Id(1)] string Secret);
