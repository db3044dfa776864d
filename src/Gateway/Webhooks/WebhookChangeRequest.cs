using System.Collections.Immutable;
using Queueing.Domain.Webhooks.Published;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Webhooks;

/// <summary>Gives a subscription another address or other types.</summary>
/// <param name="Url">Where events are to be posted from now on.</param>
/// <param name="Types">The types or groups of types wanted from now on; all by default.</param>
/// <param name="Reason">Why, or nothing.</param>
internal sealed record WebhookChangeRequest(string Url, ImmutableArray<string> Types, string? Reason)
{
    public static WebhookChangeRequest Read(BodyFields fields) => new(
        fields.Text("url", WebhookRequest.LongestUrl),
        fields.Texts("types", PublicTypes.All.Length),
        fields.Reason());
}
