using System.Net;

namespace Queueing.LiveHall.Api;

/// <summary>When and how long to wait before the same request is sent again under the same key.</summary>
internal static class RetryPolicy
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    public static bool IsTransient(HttpStatusCode status) => status is HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout or HttpStatusCode.TooManyRequests
        or HttpStatusCode.RequestTimeout;

    /// <summary>Doubles from 100 ms to 3 s, spread by half so that 241 clerks do not come back in one wave.</summary>
    public static TimeSpan Backoff(int attempt, double uniform)
    {
        var whole = Math.Min(First.TotalMilliseconds * Math.Pow(2, Math.Min(attempt, 10)), Longest.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(whole * (0.5 + (0.5 * uniform)));
    }
}
