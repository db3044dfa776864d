using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Runs;

/// <summary>Whoever waits and is more urgent for a server than the one it serves takes that one's place.</summary>
internal sealed class Preemption(RunState state, Precedence precedence, Service service)
{
    /// <summary>Puts every server to its most urgent work.</summary>
    public void Settle()
    {
        if (state.System.Interruption == Interruption.Never)
        {
            return;
        }

        foreach (var pool in state.Pools)
        {
            BringHome(pool);
        }

        foreach (var pool in state.Pools)
        {
            while (state.Waiting > 0 && precedence.Next(pool) is { } next && LeastUrgent(pool, Urgency(pool, next)) is >= 0 and var server)
            {
                service.Interrupt(pool, server, state.System.Interruption);
                service.Fill(pool);
            }
        }
    }

    /// <summary>An idle server takes over a customer of its own that a helper serves.</summary>
    private void BringHome(ServerPool pool)
    {
        foreach (var own in pool.Rules.Serves)
        {
            foreach (var helper in state.Classes[own].Helpers)
            {
                for (var i = 0; i < helper.Hands.Length && pool.Idle > 0; i++)
                {
                    if (helper.Hands[i] >= 0 && state.Customers[helper.Hands[i]].Class == own)
                    {
                        service.Interrupt(helper, i, state.System.Interruption);
                        service.Fill(pool);
                        service.Fill(helper);
                    }
                }
            }
        }
    }

    private (int Rank, int Priority) Urgency(ServerPool pool, ClassState line) => Urgency(pool, state.Customers[line.Line.Head].Class);

    private (int Rank, int Priority) Urgency(ServerPool pool, int customerClass) => (
        precedence.Rank(pool, customerClass),
        state.System.Discipline == Discipline.Priority ? state.Classes[customerClass].Rules.Priority : 0);

    /// <summary>Gets the server with the least urgent work, begun last among equals, if it is less urgent than given; −1 for none.</summary>
    private int LeastUrgent(ServerPool pool, (int Rank, int Priority) than)
    {
        var least = ServerPool.Nobody;
        var lowest = than;
        for (var i = 0; i < pool.Hands.Length; i++)
        {
            if (pool.Hands[i] < 0 || pool.Leaving[i])
            {
                continue;
            }

            ref var served = ref state.Customers[pool.Hands[i]];
            var urgency = Urgency(pool, served.Class);
            var order = urgency.CompareTo(lowest);
            if (order > 0 || (order == 0 && least >= 0 && served.BeganAt > state.Customers[pool.Hands[least]].BeganAt))
            {
                (least, lowest) = (i, urgency);
            }
        }

        return least;
    }
}
