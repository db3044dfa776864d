using System.Globalization;
using Queueing.Simulator.Randomness;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Runs;

/// <summary>One replication of a queueing system, from empty.</summary>
public sealed class SystemRun
{
    /// <summary>So many happenings without anybody coming or going mean that nobody will: a service longer than every shift, say.</summary>
    private const int MostWithoutProgress = 1_000_000;

    private readonly RunState state;
    private readonly RunPlan plan;
    private readonly Service service;
    private readonly ServerChanges changes;
    private readonly Preemption preemption;
    private readonly Books books;
    private int expected;

    private SystemRun(QueueSystem system, RunPlan plan, int replication)
    {
        this.plan = plan;
        var seed = Draws.Hash(string.Create(CultureInfo.InvariantCulture, $"{plan.Seed}/{replication}"));
        state = new RunState(system, plan, seed);
        var precedence = new Precedence(state);
        service = new Service(state, precedence, plan);
        changes = new ServerChanges(state, service, new Draws(seed, "set-up"));
        preemption = new Preemption(state, precedence, service);
        books = new Books(state, plan);
    }

    /// <summary>Runs it.</summary>
    /// <param name="system">The system.</param>
    /// <param name="plan">For how long, and what is counted.</param>
    /// <param name="replication">The replication's number, from 0; each draws numbers of its own.</param>
    /// <returns>What was counted.</returns>
    public static Replication Run(QueueSystem system, RunPlan plan, int replication)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(plan);
        return new SystemRun(system, plan, replication).Run();
    }

    private Replication Run()
    {
        for (var i = 0; i < state.Classes.Length; i++)
        {
            ExpectNext(i);
        }

        changes.Begin();
        if (plan.WarmUpTime > 0)
        {
            state.Timetable.Add(plan.WarmUpTime, HappeningKind.WarmedUp, 0);
        }

        var (events, without) = (0L, 0);
        while (!state.Timetable.IsEmpty && state.Timetable.NextAt < plan.Horizon && !books.AreClosed && (expected > 0 || state.Present > 0)
            && without < MostWithoutProgress)
        {
            var happening = state.Timetable.Take();
            state.Now = happening.At;
            Happen(happening);
            (events, without) = (books.Events, books.Events == events ? without + 1 : 0);
        }

        if (double.IsFinite(plan.Horizon))
        {
            state.Now = plan.Horizon;
        }

        return books.Finish();
    }

    private void Happen(in Happening happening)
    {
        switch (happening.Kind)
        {
            case HappeningKind.Arrival:
                Arrive(happening.Place);
                break;
            case HappeningKind.Finish when state.Pools[happening.Place].Stamps[happening.Item] == happening.Stamp:
                Finish(state.Pools[happening.Place], happening.Item);
                break;
            case HappeningKind.Patience when state.Customers[happening.Item].Stamp == happening.Stamp:
                Abandon(happening.Item);
                break;
            case HappeningKind.SetUp:
                changes.Ready(happening.Place, happening.Stamp);
                break;
            case HappeningKind.Shift:
                changes.Change(happening.Place);
                break;
            case HappeningKind.WarmedUp:
                books.Begin();
                return;
            default:
                return;
        }

        preemption.Settle();
    }

    private void ExpectNext(int place)
    {
        var gap = state.Classes[place].DrawGap();
        if (double.IsFinite(gap))
        {
            expected++;
            state.Timetable.Add(state.Now + gap, HappeningKind.Arrival, place);
        }
    }

    private void Arrive(int place)
    {
        expected--;
        ExpectNext(place);
        var count = state.Classes[place].DrawBatch();
        for (var i = 0; i < count; i++)
        {
            Admit(place, books.Come());
        }
    }

    private void Admit(int place, bool isCounted)
    {
        var of = state.Classes[place];
        var number = books.NextNumber();
        books.Events++;
        of.Counts.Arrived += isCounted ? 1 : 0;
        if (of.Rules.Balking is { } balking && of.DrawBalk(balking, balking.SeesPresent ? state.Present : state.Waiting))
        {
            of.Counts.Balked += isCounted ? 1 : 0;
            books.Turn(number, place, Outcome.Balked);
            return;
        }

        var home = Service.IdleHome(of);
        if (state.Present >= state.System.Capacity || (home is null && (state.Waiting >= state.System.Room || of.Waiting.Value >= of.Rules.Room)))
        {
            of.Counts.Blocked += isCounted ? 1 : 0;
            books.Turn(number, place, Outcome.Blocked);
            return;
        }

        books.Open(isCounted);
        Enter(of, home, Add(place, number, isCounted));
    }

    private int Add(int place, long number, bool isCounted)
    {
        var customer = state.Customers.Add();
        ref var added = ref state.Customers[customer];
        added.Class = place;
        added.Number = number;
        added.ArrivedAt = state.Now;
        added.StartedAt = Customer.NotYet;
        added.Work = -1;
        added.IsCounted = isCounted;
        added.IsGone = false;
        return customer;
    }

    private void Enter(ClassState of, ServerPool? home, int customer)
    {
        state.Present++;
        of.Present.Add(1, state.Now);
        if (home is not null)
        {
            service.Begin(home, customer);
            changes.Switch();
            return;
        }

        Wait(of, customer);
        changes.Switch();
        foreach (var helper in of.Helpers)
        {
            service.Fill(helper);
        }
    }

    private void Wait(ClassState of, int customer)
    {
        of.Line.Add(customer);
        of.Waiting.Add(1, state.Now);
        state.Waiting++;
        state.Timetable.Add(state.Now + of.DrawPatience(), HappeningKind.Patience, 0, customer, state.Customers[customer].Stamp);
    }

    private void Finish(ServerPool pool, int server)
    {
        var customer = pool.Hands[server];
        ref var served = ref state.Customers[customer];
        var (place, isCounted) = (served.Class, served.IsCounted);
        var of = state.Classes[place];
        if (isCounted)
        {
            of.Counts.Served++;
            of.Counts.Stay += state.Now - served.ArrivedAt;
            of.Counts.ServedAway += pool.IsAway(place) ? 1 : 0;
        }

        books.Write(served, pool.Place, Outcome.Served);
        service.Release(pool, server);
        Leave(customer, of);
        state.Customers.Remove(customer);
        changes.Switch();
        service.Fill(pool);
        if (of.DrawNext() is >= 0 and var next)
        {
            Admit(next, isCounted);
        }
    }

    private void Abandon(int customer)
    {
        ref var gone = ref state.Customers[customer];
        var of = state.Classes[gone.Class];
        if (gone.IsCounted)
        {
            of.Counts.Abandoned++;
            service.CountWait(of, state.Now - gone.ArrivedAt);
        }

        gone.Stamp++;
        books.Write(gone, ServerPool.Nobody, Outcome.Abandoned);
        Leave(customer, of);
        of.Waiting.Add(-1, state.Now);
        state.Waiting--;
        of.Line.Leave(customer);
        changes.Switch();
    }

    private void Leave(int customer, ClassState of)
    {
        books.Events++;
        books.Close(state.Customers[customer].IsCounted);
        state.Present--;
        of.Present.Add(-1, state.Now);
    }
}
