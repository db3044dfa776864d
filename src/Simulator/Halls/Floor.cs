using Queueing.Domain.Dispatch;
using Queueing.Domain.Queues;
using Queueing.Domain.Routing;

namespace Queueing.Simulator.Halls;

/// <summary>
/// The simulated floor: lines, desks, and the fast layer between them, which is production's own (<see cref="CallRouting"/>).
/// Every change is reported to the dispatcher's view at once.
/// </summary>
internal sealed class Floor
{
    private readonly HallScenario scenario;
    private readonly ServiceRecord[] services;
    private readonly LineEntry[] entries;
    private readonly List<int> ready = [];
    private int unsettled;

    public Floor(HallScenario scenario)
    {
        this.scenario = scenario;
        var hall = scenario.Plan.Hall;
        State = new DispatcherState(scenario.Plan);
        Lines = [.. hall.Queues.Select(x => new Line(x, scenario.Day.Date))];
        Desks = [.. hall.Windows.Select(x => new Desk(x))];
        services = new ServiceRecord[scenario.Visitors.Length];
        entries = new LineEntry[services.Length];
        Array.Fill(services, new ServiceRecord(-1, default, default, false, false));
        unsettled = services.Length;
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

        var queue = scenario.Visitors[visitor].Queue;
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
        var took = services[desk.Hand].Took;
        var queue = scenario.Visitors[desk.Hand].Queue;
        Lines[queue].Finish(desk.LastCall!.Value, took, Now);
        desk.Finish(Now, took);
        unsettled--;
        Report(queue);
        return queue;
    }

    private void Report(int queue) => View.Observe(Lines[queue].Summarise());

    public void ReportWindow(int window) => View.Observe(Desks[window].Summarise());

    private void SignOver(int window)
    {
        var desk = Desks[window];
        (desk.MustSignOver, desk.IsSigningOver) = (false, true);
        if (desk.ReadySince is not null)
        {
            desk.Unready();
            ReportWindow(window);
        }

        Agenda.Add(Now + View.Hall.Tides.SignOver, AppointmentKind.SignedOver, window);
    }

    private void Call(int window, int queue)
    {
        var desk = Desks[window];
        var ticket = Lines[queue].Head.Ticket;
        var visitor = Lines[queue].Call();
        var serving = View.ServingAt(window);
        var away = Array.IndexOf(serving.Queues, queue) >= serving.Own;
        var person = scenario.Visitors[visitor];
        var took = away ? person.Service / View.Hall.Tides.EfficiencyAway : person.Service;
        services[visitor] = new ServiceRecord(window, Now, took, away, desk.Order?.Tide is not null);
        desk.Call(visitor, ticket, Lines[queue].Queue.Id);
        Agenda.Add(Now + person.Walk + took, AppointmentKind.Finish, window);
        Report(queue);
        ReportWindow(window);
    }
}
