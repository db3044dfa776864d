using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Queueing.Silo.Webhooks;

/// <summary>The symmetric signature of Standard Webhooks 1.0.0: HMAC-SHA256 over identity, attempt time and body.</summary>
public static class WebhookSignature
{
    /// <summary>What a secret begins with.</summary>
    public const string SecretPrefix = "whsec_";

    /// <summary>Signs an attempt.</summary>
    /// <param name="secret">The secret, <see cref="SecretPrefix"/> and base64.</param>
    /// <param name="id">The header <c>webhook-id</c>; holds no full stop.</param>
    /// <param name="seconds">The header <c>webhook-timestamp</c>: seconds since 1970.</param>
    /// <param name="body">The body as it is sent.</param>
    /// <returns><c>v1,</c> and base64.</returns>
    public static string Sign(string secret, string id, long seconds, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(secret);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Convert.FromBase64String(secret[SecretPrefix.Length..]));
        hmac.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{seconds}.")));
        hmac.AppendData(body);
        return "v1," + Convert.ToBase64String(hmac.GetHashAndReset());
    }
}
