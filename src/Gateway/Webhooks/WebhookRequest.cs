using System.Collections.Immutable;
using Queueing.Domain.Webhooks.Published;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Webhooks;

/// <summary>Subscribes a receiver to what happens from now on.</summary>
/// <param name="Url">Where events are to be posted: an https address; http only within networks that the operator listed.</param>
/// <param name="Types">The types (<c>ticket.called</c>) or groups of types (<c>ticket</c>) wanted; all by default.</param>
internal sealed record WebhookRequest(string Url, ImmutableArray<string> Types)
{
    public const int LongestUrl = 2000;

    public static WebhookRequest Read(BodyFields fields) => new(
        fields.Text("url", LongestUrl),
        fields.Texts("types", PublicTypes.All.Length));
}
