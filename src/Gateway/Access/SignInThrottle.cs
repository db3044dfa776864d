using System.Net;
using System.Net.Sockets;

namespace Queueing.Gateway.Access;

/// <summary>
/// Bounds how often passwords and codes are tried, in this gateway's memory. Strangers share what an address and an account
/// allow; a browser that signed in to the account before has a budget of its own (OWASP's device cookies), so that nobody can
/// lock a colleague out by failing in that name.
/// </summary>
internal sealed class SignInThrottle(TimeProvider time, KnownBrowsers browsers)
{
    // A hall sits behind one address: some fifty people may mistype at ten to nine.
    private readonly AttemptBudget addresses = new(50, TimeSpan.FromSeconds(5), time);

    // Fewer at once than the hundred after which NIST SP 800-63B, 3.2.2 has an account locked. That lock would be anybody's to
    // throw; tries come back slowly instead.
    private readonly AttemptBudget accounts = new(30, TimeSpan.FromMinutes(2), time);
    private readonly AttemptBudget known = new(10, TimeSpan.FromSeconds(30), time);

    /// <summary>Asks for a try with a password.</summary>
    /// <param name="http">The request.</param>
    /// <param name="account">The name as it was given, whether or not there is such an account.</param>
    /// <param name="wait">How long to wait when there is none.</param>
    /// <returns>The try; null when there is none now.</returns>
    public Attempt? Begin(HttpContext http, string account, out TimeSpan wait) => browsers.Find(http, account) is { } browser
        ? Begin(out wait, (known, browser))
        : Begin(out wait, (addresses, Neighbourhood(http)), (accounts, account));

    /// <summary>Asks for a try with a one-time code, which only the address bounds: there is nobody to be locked out.</summary>
    public Attempt? Begin(HttpContext http, out TimeSpan wait) => Begin(out wait, (addresses, Neighbourhood(http)));

    /// <summary>Tells where a request comes from.</summary>
    public static string AddressOf(HttpContext http) => Plain(http)?.ToString() ?? "unknown";

    private static Attempt? Begin(out TimeSpan wait, params (AttemptBudget Budget, string Key)[] budgets)
    {
        for (var i = 0; i < budgets.Length; i++)
        {
            if (budgets[i].Budget.Take(budgets[i].Key) is { } refused)
            {
                new Attempt(budgets[..i]).Succeeded();
                wait = refused;
                return null;
            }
        }

        wait = TimeSpan.Zero;
        return new Attempt(budgets);
    }

    /// <summary>Who is given one IPv6 address is mostly given 2^64 of them.</summary>
    private static string Neighbourhood(HttpContext http) => Plain(http) switch
    {
        { AddressFamily: AddressFamily.InterNetworkV6 } address => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        { } address => address.ToString(),
        null => string.Empty,
    };

    private static IPAddress? Plain(HttpContext http) => http.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped
        ? mapped.MapToIPv4()
        : http.Connection.RemoteIpAddress;
}
