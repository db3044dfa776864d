using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Queueing.Gateway.Requests;
using Queueing.Gateway.Tokens;

namespace Queueing.Gateway.OpenApi;

/// <summary>What an operation's description says, from the route's metadata: who may ask, and how it is asked well.</summary>
internal static class OperationWords
{
    private static readonly Roles[] All = [.. Enum.GetValues<Roles>().Where(x => x is not Roles.None)];

    /// <summary>Gets the roles that suffice, those included that may do what a lower one may; none when nobody need say who they are.</summary>
    public static string[] RolesOf(IList<object> metadata) =>
        Access(metadata) is { } access ? [.. All.Where(x => (RoleNames.Including(x) & access.Roles) != Roles.None).Select(RoleNames.Of)] : [];

    public static string Of(IList<object> metadata, bool hasTag) => string.Join(' ', Sentences(metadata, hasTag));

    private static HallAccess? Access(IList<object> metadata) =>
        metadata.OfType<AuthorizationPolicy>().SelectMany(x => x.Requirements).OfType<HallAccess>().FirstOrDefault();

    private static IEnumerable<string> Sentences(IList<object> metadata, bool hasTag)
    {
        yield return Access(metadata) is { } access
            ? $"For the roles {string.Join(", ", RolesOf(metadata))}{(access.IsHallInPath ? " in this hall" : string.Empty)}."
            : "For everybody, without a token.";
        if (metadata.OfType<MutationMark>().Any())
        {
            yield return "A change: send an Idempotency-Key, so that it can be repeated when the answer was lost.";
        }

        if (hasTag)
        {
            yield return "Whoever sends the ETag of the last answer as If-None-Match gets 304 while nothing has changed.";
        }

        if (metadata.OfType<StreamDescription>().FirstOrDefault() is { } stream)
        {
            yield return "Server-sent events; while nothing changes, a comment comes as a sign of life. "
                + (stream.LastId is null ? "A stream that was lost begins with the present state." : "A stream that was lost goes on after Last-Event-ID.");
        }

        if (metadata.OfType<EnableRateLimitingAttribute>().Any())
        {
            yield return "Who asks too often gets 429, with the seconds to wait in Retry-After.";
        }
    }
}
