using Queueing.Domain.Windows;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Windows;

/// <summary>Opens, pauses, drains or closes a window.</summary>
internal sealed record StateRequest(WindowPhase State, string? Reason)
{
    public static StateRequest Read(BodyFields fields)
    {
        var state = fields.Choice<WindowPhase>(
            "state",
            required: true,
            ("open", WindowPhase.Open),
            ("paused", WindowPhase.Paused),
            ("draining", WindowPhase.Draining),
            ("closed", WindowPhase.Closed));
        var reason = fields.Reason();
        if (state is WindowPhase.Paused && string.IsNullOrWhiteSpace(reason))
        {
            fields.Refuse("reason", "is required for a pause");
        }

        return new StateRequest(state ?? default, reason);
    }
}
