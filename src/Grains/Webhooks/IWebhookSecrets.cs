using Queueing.Domain.Identities;
using Queueing.Domain.Webhooks;

namespace Queueing.Grains.Webhooks;

/// <summary>The secrets that deliveries are signed with. The journal knows their numbers only. Thread-safe.</summary>
public interface IWebhookSecrets
{
    /// <summary>Tells a secret; the same one each time.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="webhook">The subscription.</param>
    /// <param name="generation">The secret's number, from 1.</param>
    /// <returns><c>whsec_</c> and the base64 of its bytes.</returns>
    string Reveal(HallId hall, WebhookId webhook, int generation);
}
