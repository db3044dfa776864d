using Queueing.Domain.Windows;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Windows;

/// <summary>Opens, pauses, drains or closes a window.</summary>
/// <param name="State">What the window shall be.</param>
/// <param name="Reason">Why; of a pause, one of the hall's reasons. Or nothing.</param>
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
