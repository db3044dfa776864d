using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Queues;
using Queueing.Domain.Tides;
using Queueing.Simulator.Arrivals;

namespace Queueing.Simulator.Halls;

/// <summary>
/// The simulated floor: lines, desks, and the fast layer between them, which is production's own (<see cref="Rules.Production"/>).
/// Every change is reported to the dispatcher's view at once.
/// </summary>
internal sealed class Floor
{
    /// <summary>The desk that gives back a place puts people behind as many of those who wait.</summary>
    private const int ReinstatedAfter = 3;

    /// <summary>Who would come back later than this before closing does not come back.</summary>
    private static readonly TimeSpan BeforeClosing = TimeSpan.FromMinutes(5);

    private readonly HallScenario scenario;
    private readonly Rules rules;
    private readonly ClerkPace pace;
    private readonly ServiceRecord[] services;
    private readonly LineEntry[] entries;
    private readonly Detours detours;
    private readonly List<int> ready = [];
    private int unsettled;
    private bool news;
    private int? sentOn;

    public Floor(HallScenario scenario, Rules rules)
    {
        (this.scenario, this.rules) = (scenario, rules);
        pace = scenario.Clerks;
        var hall = scenario.Plan.Hall;
        State = new DispatcherState(scenario.Plan);
        Lines = [.. hall.Queues.Select(x => new Line(x, scenario.Day.Date))];
        Desks = [.. hall.Windows.Select(x => new Desk(x))];
        services = new ServiceRecord[scenario.Visitors.Length];
        entries = new LineEntry[services.Length];
        Array.Fill(services, new ServiceRecord(-1, default, default, false, false));
        unsettled = services.Length;
        detours = new Detours(scenario.Visitors);
    }

    public DispatcherState State { get; }

    public HallView View => State.View;

    public Agenda Agenda { get; } = new();

    public Line[] Lines { get; }

    public Desk[] Desks { get; }

    public DateTimeOffset Now { get; set; }

    /// <summary>Gets or sets who watches the day, if anybody does.</summary>
    public DayObserver? Observer { get; set; }

    /// <summary>Gets a value indicating whether everybody who was to come has been served or has left.</summary>
    public bool IsOver => unsettled == 0;

    /// <summary>Gets what became of everybody; ends the day, for nothing is copied.</summary>
    public ImmutableArray<ServiceRecord> Services => ImmutableCollectionsMarshal.AsImmutableArray(services);

    public void Draw(int visitor)
    {
        var person = scenario.Visitors[visitor];
        entries[visitor] = Lines[person.Queue].Draw(visitor, Now, rules.HeadStart(person));
        Observer?.OnEntered(person.Queue, visitor, entries[visitor]);
        if (person.Patience < TimeSpan.MaxValue)
        {
            Agenda.Add(Now + person.Patience, AppointmentKind.Patience, visitor);
        }

        Report(person.Queue);
        Offer(person.Queue);
    }

    /// <summary>Lets a visitor leave whose patience ended in line.</summary>
    /// <returns>The queue's place; −1 when they were called before.</returns>
    public int Abandon(int visitor)
    {
        if (services[visitor].CalledAt != default)
        {
            return -1;
        }

        var queue = detours.QueueOf(visitor);
        Lines[queue].Leave(entries[visitor], Now);
        Observer?.OnLeft(queue, visitor);
        services[visitor] = services[visitor] with { CalledAt = Now };
        unsettled--;
        Report(queue);
        return queue;
    }

    /// <summary>Gives those who wait in a queue to the windows that are ready for them.</summary>
    public void Offer(int queue)
    {
        if (Lines[queue].Waiting == 0)
        {
            return;
        }

        rules.Offer(View, queue, Now, ready);
        for (var i = 0; i < ready.Count && Lines[queue].Waiting > 0; i++)
        {
            Next(ready[i]);
        }
    }

    /// <summary>Lets a free window call the next ticket, or be ready.</summary>
    public void Next(int window)
    {
        var desk = Desks[window];
        if (!desk.IsFree)
        {
            return;
        }

        if (desk.MustSignOver)
        {
            SignOver(window);
        }
        else if (rules.Choose(View, window, Now) is [var due, ..])
        {
            Call(window, View.Hall.IndexOf(due.Queue));
        }
        else if (desk.ReadySince is null)
        {
            desk.BeReady(Now);
            ReportWindow(window);
        }
    }

    /// <summary>Ends a service.</summary>
    /// <returns>The queue of the ticket.</returns>
    public int Finish(int window)
    {
        var desk = Desks[window];
        var visitor = desk.Hand;
        var took = services[visitor].Took;
        var queue = detours.QueueOf(visitor);
        Lines[queue].Finish(desk.LastCall!.Value, took, Now);
        desk.Finish(Now, took);
        Tidy(window);
        Report(queue);
        if (detours.Transfer(visitor) is { } target)
        {
            entries[visitor] = Lines[target].TransferIn(visitor, entries[visitor]);
            Observer?.OnEntered(target, visitor, entries[visitor]);
            Report(target);
            Offer(target);
            sentOn = target;
            return queue;
        }

        unsettled--;
        return queue;
    }

    /// <summary>Takes back a call made by mistake.</summary>
    /// <returns>The queue of the ticket.</returns>
    public int PutBack(int window)
    {
        var visitor = Desks[window].Hand;
        var queue = EndCall(window);
        Lines[queue].PutBack(entries[visitor]);
        Observer?.OnEntered(queue, visitor, entries[visitor]);
        Report(queue);
        Offer(queue);
        return queue;
    }

    /// <summary>Gives up waiting for a called visitor, who may come back.</summary>
    /// <returns>The queue of the ticket.</returns>
    public int Miss(int window)
    {
        var visitor = Desks[window].Hand;
        var queue = EndCall(window);
        Report(queue);
        if (detours.ReturnsAfter(visitor) is { } after && Now + after + BeforeClosing <= scenario.Day.Queues[queue].LastClosing)
        {
            Agenda.Add(Now + after, AppointmentKind.Return, visitor);
        }
        else
        {
            services[visitor] = services[visitor] with { Window = -1, Missed = true };
            unsettled--;
        }

        return queue;
    }

    /// <summary>Gives somebody a place who missed their call.</summary>
    /// <returns>The queue of the ticket.</returns>
    public int Return(int visitor)
    {
        var queue = detours.QueueOf(visitor);
        entries[visitor] = Lines[queue].Reinstate(entries[visitor], ReinstatedAfter, Now);
        Observer?.OnEntered(queue, visitor, entries[visitor]);
        Report(queue);
        Offer(queue);
        return queue;
    }

    public void ReportWindow(int window)
    {
        var (summary, before) = (Desks[window].Summarise(), Work(window));
        View.Observe(summary);
        news |= Work(window) != before;
        Observer?.OnReported(summary);
    }

    /// <summary>Tells whether a window began or ceased to work, or changed its duty, since this was asked last: production then makes a full pass.</summary>
    public bool TakeNews()
    {
        var any = news;
        news = false;
        return any;
    }

    /// <summary>Gets the queue that the last person served was sent on to, once.</summary>
    public int? TakeSentOn()
    {
        var target = sentOn;
        sentOn = null;
        return target;
    }

    private void Report(int queue)
    {
        var summary = Lines[queue].Summarise();
        View.Observe(summary);
        Observer?.OnReported(summary);
    }

    private (bool Works, TideId? Tide) Work(int window) => (View.IsWorking(window), View.WindowAt(window)?.Order?.Tide);

    private int EndCall(int window)
    {
        var desk = Desks[window];
        var queue = detours.QueueOf(desk.Hand);
        Lines[queue].End(desk.LastCall!.Value, Now);
        desk.Finish(Now, TimeSpan.Zero);
        Tidy(window);
        return queue;
    }

    private void Tidy(int window)
    {
        if (pace.Turnaround > TimeSpan.Zero)
        {
            Desks[window].IsTidying = true;
            Agenda.Add(Now + pace.Turnaround, AppointmentKind.Tidied, window);
        }
    }

    private void SignOver(int window)
    {
        var desk = Desks[window];
        (desk.MustSignOver, desk.IsSigningOver) = (false, true);
        if (desk.ReadySince is not null)
        {
            desk.Unready(Now);
            ReportWindow(window);
        }

        Agenda.Add(Now + pace.SignOver, AppointmentKind.SignedOver, window);
    }

    private void Call(int window, int queue)
    {
        var desk = Desks[window];
        var ticket = Lines[queue].Head.Ticket;
        var visitor = Lines[queue].Next;
        Observer?.OnCalling(window, queue, visitor);
        Lines[queue].Call(Now);
        var serving = View.ServingAt(window);
        var away = Array.IndexOf(serving.Queues, queue) >= serving.Own;
        var first = services[visitor].CalledAt is var before && before != default ? before : Now;
        desk.Call(visitor, ticket, Lines[queue].Queue.Id, Now);
        if (detours.OnCall(visitor) is { } detour)
        {
            services[visitor] = services[visitor] with { CalledAt = first };
            Agenda.Add(Now + (detour == AppointmentKind.PutBack ? pace.Misclick : 2 * pace.CallPatience), detour, window);
        }
        else
        {
            var service = detours.Service(visitor);
            var took = away ? service / View.Hall.Tides.EfficiencyAway : service;
            var starts = Now + scenario.Visitors[visitor].Walk;
            services[visitor] = new ServiceRecord(window, first, took, away, desk.Order?.Tide is not null) { StartedAt = starts };
            Agenda.Add(starts + took, AppointmentKind.Finish, window);
        }

        Report(queue);
        ReportWindow(window);
    }
}
