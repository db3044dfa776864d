using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Webhooks;

/// <summary>A subscription with its present secret, which is shown here and never again.</summary>
/// <param name="Secret">What deliveries are signed with: <c>whsec_</c> and base64.</param>
/// <param name="Webhook">The subscription.</param>
internal sealed record WebhookSecretAnswer(string Secret, WebhookAnswer Webhook)
{
    public static WebhookSecretAnswer Of(WebhookSecretView view, TimeZoneInfo zone) => new(view.Secret, WebhookAnswer.Of(view.Webhook, zone));
}
