using Queueing.Domain.Dispatch;
using Queueing.Domain.Tides;

namespace Queueing.Simulator.Halls;

/// <summary>The slow layer of the simulated day: production's own reactions, asked whenever production asks them.</summary>
internal sealed class Dispatcher
{
    private readonly Floor floor;
    private readonly TideCrew crew;
    private readonly Rules rules;
    private readonly TidalPolicy policy;
    private readonly DispatcherReactions reactions;

    public Dispatcher(HallScenario scenario, Floor floor, TideCrew crew, Rules rules, DateTimeOffset from)
    {
        (this.floor, this.crew, this.rules) = (floor, crew, rules);
        policy = new TidalPolicy(floor.State, scenario.Day);
        reactions = new DispatcherReactions(policy, from - TideProgress.Grace);
    }

    public Pressures Pressures => policy.Pressures;

    public void WantPass() => reactions.WantPass();

    /// <summary>Reacts to what people commanded: whatever it was, all is looked at again.</summary>
    public void OnCommand()
    {
        reactions.WantPass();
        React(-1);
    }

    /// <summary>Reacts to an event of a queue.</summary>
    public void OnQueue(int queue)
    {
        if (policy.Crosses(queue, floor.Now))
        {
            reactions.WantPass();
        }

        React(queue);
    }

    /// <summary>Reacts to a window's report; only a duty that begins or ends makes it news beyond its queue's own.</summary>
    public void OnWindow(int window)
    {
        if (floor.State.TideAt(window) is { State: TideState.Assigned or TideState.Draining })
        {
            React(-1);
        }
    }

    /// <summary>Decides until nothing is left to decide.</summary>
    /// <param name="queue">The queue whose event it was; negative to look at everything.</param>
    public void React(int queue)
    {
        for (var rounds = 0; rounds < DispatcherReactions.MostRounds; rounds++)
        {
            if (floor.TakeNews())
            {
                reactions.WantPass();
            }

            floor.Observer?.OnDeciding(queue, reactions.IsPassDue(floor.Now));
            var decision = reactions.Decide(floor.State, floor.Now, queue);
            floor.Observer?.OnDecided(decision);
            if (decision.Events.IsEmpty)
            {
                return;
            }

            crew.Carry(rules.Carried(floor.State, decision));
        }
    }
}
