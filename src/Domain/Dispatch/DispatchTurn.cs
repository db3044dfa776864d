using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch.Events;

namespace Queueing.Domain.Dispatch;

/// <summary>
/// Decisions of a dispatcher made one after the other, while its state does not change. Each sees what the decisions before it
/// leave, on a copy of the state that is made when the first of them has decided something. Not thread-safe.
/// </summary>
/// <param name="state">The state.</param>
/// <param name="now">The hall's time.</param>
public sealed class DispatchTurn(DispatcherState state, DateTimeOffset now) : ITurn<DispatcherEvent>
{
    private readonly List<DispatcherEvent> events = [];
    private DispatcherState? copy;

    /// <inheritdoc/>
    public IReadOnlyList<DispatcherEvent> Events => events;

    /// <summary>Gets the time of the turn's events: never before the stream's last.</summary>
    public DateTimeOffset At { get; } = now > state.LastAt ? now : state.LastAt;

    /// <summary>Makes a decision on what those before it leave; a rejected one leaves the turn as it was.</summary>
    /// <param name="decide">Decides on a state at a time, and changes nothing.</param>
    /// <returns>The rejection, or null when decided; there may have been nothing to do.</returns>
    public Rejection? Take(Func<DispatcherState, DateTimeOffset, DispatchDecision> decide)
    {
        ArgumentNullException.ThrowIfNull(decide);
        var decision = decide(Ahead(), At);
        if (decision is { Rejection: null, Events.IsDefaultOrEmpty: false })
        {
            events.AddRange(decision.Events);
        }

        return decision.Rejection;
    }

    private DispatcherState Ahead()
    {
        if (events.Count == 0)
        {
            return state;
        }

        copy ??= state.Copy();
        for (var folded = (int)(copy.Version - state.Version); folded < events.Count; folded++)
        {
            copy.Apply(events[folded]);
        }

        return copy;
    }
}
