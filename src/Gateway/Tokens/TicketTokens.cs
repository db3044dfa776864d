using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Gateway.Tokens;

/// <summary>
/// The unguessable token that comes with a ticket: a keyed hash of hall and ticket, worked out again whenever it is needed
/// and stored nowhere.
/// </summary>
internal sealed class TicketTokens(SigningKey key)
{
    // 128 bits: more than anyone can try at a hall's gateway (NIST SP 800-107 allows a truncated HMAC of half its length).
    private const int Bytes = 16;

    public string Of(HallId hall, TicketId ticket) => Hash($"{hall.Value}/{ticket.Value}");

    /// <summary>Makes the secret half of a ticket's voucher; it opens nothing else.</summary>
    public string VoucherOf(HallId hall, TicketId ticket) => Hash($"voucher/{hall.Value}/{ticket.Value}");

    public bool IsValid(HallId hall, TicketId ticket, string token) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Of(hall, ticket)), Encoding.UTF8.GetBytes(token));

    private string Hash(string what)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> text = stackalloc byte[256];
        var length = Encoding.UTF8.GetBytes(what, text);
        HMACSHA256.HashData(key.Tickets, text[..length], mac);
        return Base64Url.EncodeToString(mac[..Bytes]);
    }
}
