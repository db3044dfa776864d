using System.Collections.Immutable;
using Queueing.Domain.Webhooks;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Webhooks;

/// <summary>Asks for dead letters to be tried once more.</summary>
/// <param name="Ids">The events; all dead letters by default.</param>
internal sealed record RedeliverRequest(ImmutableArray<string> Ids)
{
    public static RedeliverRequest Read(BodyFields fields) => new(fields.Texts("ids", Webhook.MostLetters));
}
