using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Queueing.Domain.Access;
using Queueing.Gateway.Tokens;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Access;

/// <summary>
/// Codes that people read and type once: twelve characters, 60 bits. A code is worked out from the request that asks for it, so a
/// repeated request is answered with the same one though no code is stored; what is stored is a keyed hash.
/// </summary>
internal sealed class OneTimeCodes(SigningKey key, TimeProvider time)
{
    private const int Length = 12;
    private const int Group = 4;

    // Crockford's base 32: nothing that is taken for something else.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The longest text that is read as a code.</summary>
    public const int MaxTyped = 40;

    /// <summary>Makes the code that answers a request.</summary>
    /// <returns>The code as it is shown, and what is stored of it.</returns>
    public (string Code, Invitation Invitation) Make(Caller caller, TimeSpan life)
    {
        var bytes = Keyed($"make\n{caller.By}\n{caller.Key}\n{caller.Fingerprint}");
        var code = new StringBuilder();
        for (var i = 0; i < Length; i++)
        {
            code.Append(i > 0 && i % Group == 0 ? "-" : string.Empty).Append(Alphabet[bytes[i] % Alphabet.Length]);
        }

        return (code.ToString(), new Invitation(HashOf(code.ToString()), time.GetUtcNow() + life));
    }

    /// <summary>Hashes a code as it was typed.</summary>
    public string HashOf(string typed) => Base64Url.EncodeToString(Keyed("code\n" + Plain(typed)));

    private static string Plain(string typed) => typed.ToUpperInvariant()
        .Replace("-", string.Empty, StringComparison.Ordinal)
        .Replace(" ", string.Empty, StringComparison.Ordinal)
        .Replace('O', '0').Replace('I', '1').Replace('L', '1');

    private byte[] Keyed(string text) => HMACSHA256.HashData(key.Codes, Encoding.UTF8.GetBytes(text));
}
