using Queueing.Domain.Dispatch;
using Queueing.Domain.Queues;
using Queueing.Domain.Routing;
using Queueing.Simulator.Arrivals;

namespace Queueing.Simulator.Halls;

/// <summary>
/// The simulated floor: lines, desks, and the fast layer between them, which is production's own (<see cref="CallRouting"/>).
/// Every change is reported to the dispatcher's view at once.
/// </summary>
internal sealed class Floor
{
    /// <summary>The desk that gives back a place puts people behind as many of those who wait.</summary>
    private const int ReinstatedAfter = 3;

    /// <summary>Who would come back later than this before closing does not come back.</summary>
    private static readonly TimeSpan BeforeClosing = TimeSpan.FromMinutes(5);

    private readonly HallScenario scenario;
    private readonly ClerkPace pace;
    private readonly ServiceRecord[] services;
    private readonly LineEntry[] entries;
    private readonly Detours detours;
    private readonly List<int> ready = [];
    private int unsettled;

    public Floor(HallScenario scenario)
    {
        this.scenario = scenario;
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

    /// <summary>Gets a value indicating whether everybody who was to come has been served or has left.</summary>
    public bool IsOver => unsettled == 0;

    public IReadOnlyList<ServiceRecord> Services => services;

    public void Draw(int visitor)
    {
        var person = scenario.Visitors[visitor];
        entries[visitor] = Lines[person.Queue].Draw(visitor, Now, person.HeadStart);
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
        Lines[queue].Leave(entries[visitor]);
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

        CallRouting.ReadyWindows(View, queue, Now, ready);
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
        else if (CallRouting.Choose(View, window, Now) is [var due, ..])
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
            Report(target);
            Offer(target);
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
        Report(queue);
        Offer(queue);
        return queue;
    }

    private void Report(int queue) => View.Observe(Lines[queue].Summarise());

    public void ReportWindow(int window) => View.Observe(Desks[window].Summarise());

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
            desk.Unready();
            ReportWindow(window);
        }

        Agenda.Add(Now + pace.SignOver, AppointmentKind.SignedOver, window);
    }

    private void Call(int window, int queue)
    {
        var desk = Desks[window];
        var ticket = Lines[queue].Head.Ticket;
        var visitor = Lines[queue].Call();
        var serving = View.ServingAt(window);
        var away = Array.IndexOf(serving.Queues, queue) >= serving.Own;
        var first = services[visitor].CalledAt is var before && before != default ? before : Now;
        desk.Call(visitor, ticket, Lines[queue].Queue.Id);
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
