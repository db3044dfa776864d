using System.Globalization;
using System.Text;
using Queueing.Domain.Identities;
using Queueing.Domain.Webhooks;
using Queueing.Grains.Webhooks;
using Queueing.Silo.Keys;

namespace Queueing.Silo.Webhooks;

/// <summary>
/// Makes each secret again from the deployment's secret, the hall, the subscription and its number, as access tokens are made: what
/// is not stored cannot be read from a copy of the journal. Whoever loses the key file loses the secrets too, and rotates them.
/// </summary>
internal sealed class WebhookSecrets(string dataDirectory) : IWebhookSecrets
{
    private readonly byte[] key = KeyFile.Derive(KeyFile.OpenOrCreate(dataDirectory), "queueing webhook secrets"u8);

    public string Reveal(HallId hall, WebhookId webhook, int generation) =>
        WebhookSignature.SecretPrefix + Convert.ToBase64String(KeyFile.Derive(
            key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{hall}/{webhook}/{generation}"))));
}
