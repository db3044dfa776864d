using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Runs;

/// <summary>Begins services and breaks them off.</summary>
internal sealed class Service(RunState state, Precedence precedence, RunPlan plan)
{
    /// <summary>Idle servers of a pool take whom they may.</summary>
    public void Fill(ServerPool pool)
    {
        while (pool.Idle > 0 && precedence.Next(pool) is { } next)
        {
            Begin(pool, TakeFrom(next));
        }
    }

    /// <summary>Gets the pool whose idle server a new customer goes to: the most fitting, then the longest idle; null for none.</summary>
    public static ServerPool? IdleHome(ClassState customers)
    {
        ServerPool? best = null;
        var bestPreference = int.MaxValue;
        foreach (var (pool, preference) in customers.Homes)
        {
            if (preference > bestPreference)
            {
                break;
            }

            if (pool.Idle > 0 && (best is null || pool.IdleSince[pool.LongestIdle] < best.IdleSince[best.LongestIdle]))
            {
                (best, bestPreference) = (pool, preference);
            }
        }

        return best;
    }

    /// <summary>The longest idle server of the pool begins to serve a customer who is in no line.</summary>
    public void Begin(ServerPool pool, int customer)
    {
        var server = pool.TakeIdle();
        ref var served = ref state.Customers[customer];
        var of = state.Classes[served.Class];
        if (double.IsNaN(served.StartedAt))
        {
            Start(ref served, of);
        }

        if (served.Work < 0)
        {
            served.Work = served.Left = of.DrawWork();
        }

        served.BeganAt = state.Now;
        pool.Hands[server] = customer;
        pool.Busy.Add(1, state.Now);
        if (pool.IsAway(served.Class))
        {
            pool.Away.Add(1, state.Now);
        }

        pool.EndsAt[server] = state.Now + (served.Left / pool.Rules.Speeds[served.Class]);
        state.Timetable.Add(pool.EndsAt[server], HappeningKind.Finish, pool.Place, server, ++pool.Stamps[server]);
    }

    /// <summary>A server puts its customer back to the head of the line; it is idle then, or gone if it was to go.</summary>
    public void Interrupt(ServerPool pool, int server, Interruption interruption)
    {
        var customer = pool.Hands[server];
        ref var served = ref state.Customers[customer];
        switch (interruption)
        {
            case Interruption.Resume:
                served.Left = (pool.EndsAt[server] - state.Now) * pool.Rules.Speeds[served.Class];
                break;
            case Interruption.Restart:
                served.Left = served.Work;
                break;
            default:
                served.Work = -1;
                break;
        }

        Release(pool, server);
        var of = state.Classes[served.Class];
        of.Line.PutBack(customer);
        of.Waiting.Add(1, state.Now);
        state.Waiting++;
    }

    /// <summary>A server is done with its customer.</summary>
    public void Release(ServerPool pool, int server)
    {
        pool.Stamps[server]++;
        pool.Busy.Add(-1, state.Now);
        if (pool.IsAway(state.Customers[pool.Hands[server]].Class))
        {
            pool.Away.Add(-1, state.Now);
        }

        pool.Hands[server] = ServerPool.Nobody;
        if (pool.Leaving[server])
        {
            pool.Go(server, state.Now);
        }
        else
        {
            pool.Rest(server, state.Now);
        }
    }

    public void CountWait(ClassState of, double wait)
    {
        of.Counts.Wait += wait;
        if (wait > 0)
        {
            of.Counts.Waited++;
            for (var i = 0; i < plan.WaitsOver.Count; i++)
            {
                of.Counts.WaitedOver[i] += wait > plan.WaitsOver[i] ? 1 : 0;
            }
        }
    }

    /// <summary>The first service begins, and with it patience ends.</summary>
    private void Start(ref Customer served, ClassState of)
    {
        served.StartedAt = state.Now;
        served.Stamp++;
        if (served.IsCounted)
        {
            of.Counts.Started++;
            of.Counts.WaitOfStarted += state.Now - served.ArrivedAt;
            CountWait(of, state.Now - served.ArrivedAt);
        }
    }

    private int TakeFrom(ClassState line)
    {
        var customer = line.Line.Take();
        state.Classes[state.Customers[customer].Class].Waiting.Add(-1, state.Now);
        state.Waiting--;
        return customer;
    }
}
