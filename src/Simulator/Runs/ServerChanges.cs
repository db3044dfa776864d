using Queueing.Simulator.Laws;
using Queueing.Simulator.Randomness;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Runs;

/// <summary>Servers come and go, by the clock or by the number present.</summary>
internal sealed class ServerChanges(RunState state, Service service, Draws draws)
{
    private readonly int[] shifts = new int[state.Pools.Length];
    private readonly Law?[] setUpTimes = [.. state.Pools.Select(x => x.Rules.Switching?.SetUp?.Fresh())];
    private int setUps;

    /// <summary>Enters the first change of each schedule.</summary>
    public void Begin()
    {
        foreach (var pool in state.Pools)
        {
            if (pool.Rules.Schedule is not null)
            {
                EnterNext(pool);
            }
        }
    }

    /// <summary>A shift begins.</summary>
    public void Change(int place)
    {
        var pool = state.Pools[place];
        var schedule = pool.Rules.Schedule!;
        var servers = schedule.Shifts[shifts[place] % schedule.Shifts.Count].Servers;
        if (schedule.IsRelief)
        {
            Reduce(pool, 0, schedule.Interruption);
        }
        else
        {
            Reduce(pool, servers, schedule.Interruption);
            Keep(pool, servers);
        }

        while (pool.OnDuty < servers)
        {
            pool.Join(state.Now);
        }

        EnterNext(pool);
        service.Fill(pool);
    }

    /// <summary>Switches servers of all pools by the number present.</summary>
    public void Switch()
    {
        foreach (var pool in state.Pools)
        {
            if (pool.Rules.Switching is { } rule)
            {
                Switch(pool, rule);
            }
        }
    }

    /// <summary>A server that was switched on is ready.</summary>
    public void Ready(int place, int setUp)
    {
        var pool = state.Pools[place];
        if (pool.SetUps.Remove(setUp))
        {
            pool.SettingUp.Add(-1, state.Now);
            pool.Join(state.Now);
            service.Fill(pool);
        }
    }

    /// <summary>Who was to leave after the present service stays if needed.</summary>
    private static void Keep(ServerPool pool, int servers)
    {
        for (var i = 0; i < pool.Hands.Length && pool.OnDuty < servers; i++)
        {
            if (pool.Leaving[i])
            {
                pool.Stay(i);
            }
        }
    }

    private void EnterNext(ServerPool pool)
    {
        var schedule = pool.Rules.Schedule!;
        var next = ++shifts[pool.Place];
        var cycles = next / schedule.Shifts.Count;
        if (cycles == 0 || double.IsFinite(schedule.Cycle))
        {
            var at = schedule.Shifts[next % schedule.Shifts.Count].From + (cycles == 0 ? 0 : cycles * schedule.Cycle);
            state.Timetable.Add(at, HappeningKind.Shift, pool.Place);
        }
    }

    private void Switch(ServerPool pool, Switching rule)
    {
        var present = 0;
        foreach (var served in pool.Rules.Serves)
        {
            present += state.Classes[served].Present.Value;
        }

        while (pool.Level < rule.Thresholds.Count && present > rule.Thresholds[pool.Level].On)
        {
            pool.Level++;
            pool.Activations++;
            SwitchOn(pool);
        }

        while (pool.Level > 0 && present <= rule.Thresholds[pool.Level - 1].Off)
        {
            pool.Level--;
            SwitchOff(pool);
        }

        service.Fill(pool);
    }

    private void SwitchOn(ServerPool pool)
    {
        if (setUpTimes[pool.Place] is not { } setUp)
        {
            pool.Join(state.Now);
            return;
        }

        pool.SetUps.Add(++setUps);
        pool.SettingUp.Add(1, state.Now);
        state.Timetable.Add(state.Now + setUp.Draw(draws), HappeningKind.SetUp, pool.Place, 0, setUps);
    }

    private void SwitchOff(ServerPool pool)
    {
        if (pool.SetUps.Count > 0)
        {
            pool.SetUps.RemoveAt(pool.SetUps.Count - 1);
            pool.SettingUp.Add(-1, state.Now);
        }
        else
        {
            Reduce(pool, pool.OnDuty - 1, Interruption.Resume);
        }
    }

    /// <summary>Idle servers go first, then those who began last: after their service, or at once if it may be interrupted.</summary>
    private void Reduce(ServerPool pool, int servers, Interruption interruption)
    {
        while (pool.OnDuty > servers)
        {
            if (pool.Idle > 0)
            {
                pool.Go(pool.TakeIdle(), state.Now);
                continue;
            }

            var server = pool.LastBegun(state.Customers);
            pool.LeaveAfter(server);
            if (interruption != Interruption.Never)
            {
                service.Interrupt(pool, server, interruption);
            }
        }
    }
}
