using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Windows;

/// <summary>Takes over what another window has in hand.</summary>
/// <param name="CallId">The live call.</param>
/// <param name="Window">The window that takes over.</param>
/// <param name="Reason">Why.</param>
internal sealed record TakeOverRequest(CallId CallId, string Window, string Reason)
{
    public static TakeOverRequest Read(BodyFields fields) => new(
        fields.Identity<CallId>("callId", required: true) ?? default,
        fields.Identity<WindowId>("window", required: true)?.Value ?? string.Empty,
        fields.RequiredReason());
}
