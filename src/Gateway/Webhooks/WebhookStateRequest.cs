using Queueing.Domain.Webhooks;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Webhooks;

/// <summary>Holds a subscription's events back, or has them sent again.</summary>
/// <param name="State">What becomes of its events.</param>
/// <param name="Reason">Why they are held back.</param>
internal sealed record WebhookStateRequest(WebhookState State, string? Reason)
{
    /// <summary>Gets the states that can be asked for.</summary>
    public static ReadOnlySpan<(string Name, WebhookState Value)> States => new[] { ("active", WebhookState.Active), ("paused", WebhookState.Paused) };

    public static WebhookStateRequest Read(BodyFields fields) => new(fields.Choice("state", required: true, States) ?? default, fields.Reason());
}
