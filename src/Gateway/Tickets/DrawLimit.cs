using System.Threading.RateLimiting;
using Queueing.Gateway.Problems;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.Tickets;

/// <summary>Bounds how fast one token draws; far above what people can do, below what would drown a hall.</summary>
internal static class DrawLimit
{
    public const string Policy = "draws";
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(100);

    public static void Add(IServiceCollection services, GatewayOptions options)
    {
        var perPeriod = Math.Max(1, (int)(options.DrawsPerSecond * Period.TotalSeconds));
        services.AddRateLimiter(limiter =>
        {
            limiter.OnRejected = static (rejected, _) => new ValueTask(ProblemWriter.WriteAsync(
                rejected.HttpContext,
                Problem.Of(ProblemKind.TooMany, "This token draws too fast.")));
            limiter.AddPolicy(Policy, http => RateLimitPartition.GetTokenBucketLimiter(
                TokenIdentity.Of(http.User)?.By ?? string.Empty,
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = 2 * options.DrawsPerSecond,
                    TokensPerPeriod = perPeriod,
                    ReplenishmentPeriod = Period,
                    QueueLimit = 0,
                    AutoReplenishment = true,
                }));
        });
    }
}
