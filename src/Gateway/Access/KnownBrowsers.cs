using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Access;

/// <summary>Recognises browsers in which an account signed in before, by a cookie that opens nothing: a number and its keyed hash.</summary>
internal sealed class KnownBrowsers(SigningKey key, TimeProvider time)
{
    private const string Name = "queueing-known";
    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    /// <returns>What the browser is called in the throttle; null for a stranger.</returns>
    public string? Find(HttpContext http, string account) =>
        http.Request.Cookies[Name]?.Split('.') is [{ Length: 32 } number, var mac]
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Mac(number, account)), Encoding.ASCII.GetBytes(mac))
            ? number
            : null;

    public void Remember(HttpContext http, string account)
    {
        var number = Find(http, account) ?? Guid.NewGuid().ToString("N");
        http.Response.Cookies.Append(Name, $"{number}.{Mac(number, account)}", SessionCookie.Options(http, time.GetUtcNow() + Life));
    }

    private string Mac(string number, string account) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key.Codes, Encoding.UTF8.GetBytes($"browser\n{number}\n{account}")));
}
