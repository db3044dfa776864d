using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Queueing.Domain.Identities;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Phones;

/// <summary>
/// Codes that change every minute and are shown in the hall alone: whoever has one is here, or was three minutes ago. They are a
/// keyed hash of hall and minute, as RFC 6238 makes them, and are stored nowhere.
/// </summary>
internal sealed class PhonePasses(SigningKey key, TimeProvider time)
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 8;

    // Read now, walked to a chair, typed on: this minute's and the two before it.
    private const int Valid = 3;

    /// <summary>Gets how long one code is shown.</summary>
    public static TimeSpan Step => TimeSpan.FromMinutes(1);

    /// <summary>Gets the code of a hall now, and how long it will be shown.</summary>
    public (string Code, TimeSpan For) Now(HallId hall)
    {
        var now = time.GetUtcNow().Ticks;
        return (Of(hall, now / Step.Ticks), TimeSpan.FromTicks(Step.Ticks - (now % Step.Ticks)));
    }

    public bool IsValid(HallId hall, string code)
    {
        var step = time.GetUtcNow().Ticks / Step.Ticks;
        var typed = Encoding.UTF8.GetBytes(code.ToUpperInvariant());
        return Enumerable.Range(0, Valid).Any(ago => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(hall, step - ago)), typed));
    }

    /// <summary>Makes the name that a phone keeps for a day, so that it is the same one to the hall when it scans again.</summary>
    public string NewPhone()
    {
        var id = RandomNumberGenerator.GetHexString(16, lowercase: true);
        return $"{id}.{MacOf(id)}";
    }

    /// <summary>Reads such a name.</summary>
    /// <returns>The phone; null when it was not made here.</returns>
    public string? PhoneOf(string? name) =>
        name?.Split('.') is [var id, var mac] && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(MacOf(id)), Encoding.UTF8.GetBytes(mac)) ? id : null;

    private string Of(HallId hall, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var mac = HMACSHA256.HashData(key.Phones, (byte[])[.. Encoding.UTF8.GetBytes(hall.Value), 0, .. counter]);
        return string.Create(Length, mac, static (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = Letters[bytes[i] % Letters.Length];
            }
        });
    }

    private string MacOf(string id) => Convert.ToHexStringLower(HMACSHA256.HashData(key.Phones, Encoding.UTF8.GetBytes("phone " + id)).AsSpan(0, 16));
}
