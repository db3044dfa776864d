using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Dispatch;

/// <summary>Decides to whom a clerk hands over the seat with what is in hand; the colleague confirms by signing in there.</summary>
public static class HandoverDecisions
{
    /// <summary>Offers a seat to a colleague, or takes the offer back.</summary>
    /// <param name="state">The state.</param>
    /// <param name="window">The window.</param>
    /// <param name="to">To whom; null for nobody any more.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who asks: whoever sits there, or a supervisor.</param>
    /// <param name="reason">Why, or null.</param>
    /// <returns>The event; nothing when it is so already; or a rejection.</returns>
    public static DispatchDecision Offer(
        DispatcherState state, WindowId window, StaffId? to, DateTimeOffset at, string by, string? reason)
    {
        ArgumentNullException.ThrowIfNull(state);
        var place = state.View.Hall.IndexOf(window);
        if (place < 0)
        {
            return DispatchDecision.No(RejectionKind.Unknown, $"there is no window {window}", "window");
        }

        if (state.SeatAt(place) is not { } sitting)
        {
            return DispatchDecision.No(RejectionKind.WrongState, "nobody sits there", state: "Empty");
        }

        if (Clerks.IsAnother(by, sitting))
        {
            return DispatchDecision.No(RejectionKind.Forbidden, $"it is {sitting}'s seat to hand over");
        }

        return state.HandoverAt(place) == to ? DispatchDecision.Nothing
            : to is { } person && RefuseReceiver(state, place, sitting, person) is { } rejection ? rejection
            : DispatchDecision.Of(new HandoverOffered(at, by, window, sitting, to, reason));
    }

    private static DispatchDecision? RefuseReceiver(DispatcherState state, int place, StaffId sitting, StaffId to) =>
        state.View.Plan.IndexOf(to) is var member && member < 0 ? DispatchDecision.No(RejectionKind.Unknown, $"there is nobody called {to}", "to")
        : to == sitting ? DispatchDecision.No(RejectionKind.Invalid, $"{to} sits there", "to")
        : state.View.Plan.Meet(place, member).Queues.Length == 0
            ? DispatchDecision.No(RejectionKind.Invalid, $"{to} can serve none of the window's queues", "to")
            : null;
}
