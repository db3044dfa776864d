using Queueing.Domain.Alerts;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Dispatch;

/// <summary>What the dispatcher decides by itself: how episodes come on, the policy's moves, alerts. Not thread-safe.</summary>
/// <param name="policy">The slow layer, on the state that is decided on.</param>
/// <param name="awakeSince">Since when the dispatcher has been up: time it was down counts against nobody.</param>
public sealed class DispatcherReactions(TidalPolicy policy, DateTimeOffset awakeSince)
{
    /// <summary>The most decisions of one reaction: each changes what is due next, and a minute later all is looked at again.</summary>
    public const int MostRounds = 8;

    private readonly List<DispatcherEvent> events = [];
    private readonly List<TidalMove> moves = [];
    private DateTimeOffset lastPass;
    private bool passWanted = true;

    /// <summary>Asks for a full pass at the next decision.</summary>
    public void WantPass() => passWanted = true;

    /// <summary>Tells whether a full pass is due: one was asked for, or a minute has gone by.</summary>
    /// <param name="now">The hall's time.</param>
    /// <returns>True when the next decision makes one.</returns>
    public bool IsPassDue(DateTimeOffset now) => passWanted || now - lastPass >= TidalPolicy.Tick;

    /// <summary>Decides what is due: first what has come about, then the policy on the state that leaves.</summary>
    /// <param name="state">The state.</param>
    /// <param name="now">The time of the events.</param>
    /// <param name="queue">The place of the queue whose event it is; negative to look at everything.</param>
    /// <returns>The events in order; none when nothing is to change.</returns>
    /// <exception cref="Decisions.InvariantException">The policy would break an invariant. No pass is made before the next tick.</exception>
    public DispatchDecision Decide(DispatcherState state, DateTimeOffset now, int queue)
    {
        ArgumentNullException.ThrowIfNull(state);
        events.Clear();
        if (queue < 0 || IsPassDue(now))
        {
            TideProgress.Decide(state, now, awakeSince, events);
        }

        if (events.Count > 0)
        {
            return Decided();
        }

        for (var any = 0; queue < 0 && any < state.View.Hall.Queues.Length; any++)
        {
            passWanted |= policy.Crosses(any, now);
        }

        if (IsPassDue(now))
        {
            policy.Pass(now, moves);
            (lastPass, passWanted, queue) = (now, false, -1);
            TidalGuard.Require(state, moves, now);
            events.AddRange(TideDecisions.Carry(state, moves, now));
        }

        JudgeAlerts(state, now, queue);
        return Decided();
    }

    /// <summary>
    /// Until events are durable the pass has not been made, and a lost race decides it anew; once they are, what came about
    /// changes what is due. Either way the next decision makes a pass.
    /// </summary>
    private DispatchDecision Decided()
    {
        passWanted |= events.Count > 0;
        return new DispatchDecision([.. events], null);
    }

    private void JudgeAlerts(DispatcherState state, DateTimeOffset now, int only)
    {
        var raised = 0;
        var (first, end) = only < 0 ? (0, state.View.Hall.Queues.Length) : (only, only + 1);
        for (var queue = first; queue < end; queue++)
        {
            if (AlertDecisions.Judge(state, policy, queue, now, awakeSince, raised) is { } e)
            {
                events.Add(e);
                raised += e is AlertRaised ? 1 : 0;
            }
        }
    }
}
