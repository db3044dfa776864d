using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Queues;
using Queueing.Grains.Windows;
using Queueing.Simulator.Randomness;
using Queueing.Simulator.World.Checks;
using Queueing.Simulator.World.Engine;

namespace Queueing.Simulator.World.People;

/// <summary>Somebody in the hall, with a mind of their own.</summary>
internal abstract class Person
{
    private readonly Counter counter;
    private readonly string keyed;
    private int keys;

    /// <param name="counter">How grains are reached.</param>
    /// <param name="seed">What their mind goes by.</param>
    /// <param name="name">Who they are.</param>
    /// <param name="comes">The how many-eth time they come: their keys are new each time.</param>
    protected Person(Counter counter, ulong seed, string name, int comes = 0)
    {
        this.counter = counter;
        Name = name;
        keyed = comes == 0 ? name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}-{comes}");
        Draws = new Draws(seed, name);
        Scheduler = new TurnScheduler(counter.Timeline, name);
    }

    public string Name { get; }

    /// <summary>Gets a value indicating whether they have nothing more to do.</summary>
    public bool IsDone { get; private set; }

    protected Counter Counter => counter;

    protected Draws Draws { get; }

    protected TurnScheduler Scheduler { get; }

    public void Begin() => Scheduler.Start(Work);

    /// <summary>Does all there is to do; whatever comes out of it that is no answer ends the world.</summary>
    public async Task Work()
    {
        try
        {
            await Live();
        }
        catch (Exception e)
        {
            counter.Report(e as WorldViolation ?? new WorldViolation("person", $"{Name} met {e}"));
        }

        IsDone = true;
    }

    protected abstract Task Live();

    protected Task Wait(double fromSeconds, double toSeconds) => counter.Timeline.Delay(TimeSpan.FromSeconds(Draws.Uniform(fromSeconds, toSeconds)));

    /// <summary>A key of its own for a new operation; who repeats one uses it again.</summary>
    protected Caller As(string role, string request) =>
        new($"{role}:{Name}", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{keyed}-{++keys}"), (long)Draws.Hash(request));

    protected Task<Answer<TicketView>> Draw(Caller caller, QueueId queue, ImmutableArray<ServiceId> services, PriorityClassId priority, TicketOrigin? origin)
    {
        var draw = new DrawTicket(services, TicketChannel.Kiosk, priority, PriorityEvidence.Declared, origin);
        return counter.Ask(Draws, caller, queue.Value, "Draw", [draw], x => x.GetGrain<ITicketQueueGrain>(counter.Key(queue)).Draw(caller, draw));
    }

    protected Task<Answer<TicketView>> Act(Caller caller, QueueId queue, TicketCommand command) => command.Action == TicketAction.Forward
        ? counter.Passage!.Send(Draws, caller, queue, command)
        : counter.Ask(Draws, caller, queue.Value, "Act", [command], x => x.GetGrain<ITicketQueueGrain>(counter.Key(queue)).Act(caller, command));

    protected Task<Answer<CallView>> CallNext(Caller caller, WindowId window) =>
        counter.Ask(Draws, caller, window.Value, "CallNext", [], x => x.GetGrain<IWindowGrain>(counter.Key(window)).CallNext(caller));

    protected Task<Answer<CallView>> CallTicket(Caller caller, WindowId window, TicketId ticket, string? reason) => counter.Ask(
        Draws, caller, window.Value, "CallTicket", [ticket, reason], x => x.GetGrain<IWindowGrain>(counter.Key(window)).CallTicket(caller, ticket, reason));

    protected Task<Answer<CallView>> TakeOver(Caller caller, WindowId window, TicketId ticket, CallId from, string reason) => counter.Ask(
        Draws, caller, window.Value, "TakeOver", [ticket, from, reason], x => x.GetGrain<IWindowGrain>(counter.Key(window)).TakeOver(caller, ticket, from, reason));

    protected Task<Answer<WindowView>> SetPhase(Caller caller, WindowId window, Domain.Windows.WindowPhase phase, string? reason) => counter.Ask(
        Draws, caller, window.Value, "SetPhase", [phase, reason], x => x.GetGrain<IWindowGrain>(counter.Key(window)).SetPhase(caller, phase, reason));

    protected Task<Answer<WindowView>> SetAutoCall(Caller caller, WindowId window, TimeSpan? after) => counter.Ask(
        Draws, caller, window.Value, "SetAutoCall", [after], x => x.GetGrain<IWindowGrain>(counter.Key(window)).SetAutoCall(caller, after));

    protected Task<Answer<Domain.Windows.WindowOrder>> Seat(Caller caller, WindowId window, StaffId? clerk, SeatTerms? terms = null) => counter.Ask(
        Draws, caller, string.Empty, "Seat", [window, clerk, terms], x => x.GetGrain<IDispatcherGrain>(counter.Day.Value).Seat(caller, window, clerk, terms));

    protected Task<Answer<Domain.Windows.WindowOrder>> HandOver(Caller caller, WindowId window, StaffId? to) => counter.Ask(
        Draws, caller, string.Empty, "HandOver", [window, to], x => x.GetGrain<IDispatcherGrain>(counter.Day.Value).HandOver(caller, window, to, null));

    protected Task<Answer<StaffView>> BringForward(Caller caller, StaffId person, WindowId window) => counter.Ask(
        Draws, caller, string.Empty, "BringForward", [person, window], x => x.GetGrain<IDispatcherGrain>(counter.Day.Value).BringForward(caller, person, window, "many wait"));

    protected Task<Answer<StaffView>> SendBack(Caller caller, StaffId person) => counter.Ask(
        Draws, caller, string.Empty, "SendBack", [person], x => x.GetGrain<IDispatcherGrain>(counter.Day.Value).SendBack(caller, person, "few wait"));

    protected Task<Answer<TideView>> ActOnTide(Caller caller, Domain.Tides.TideId tide, TideAction action) => counter.Ask(
        Draws, caller, string.Empty, "ActOnTide", [tide, action], x => x.GetGrain<IDispatcherGrain>(counter.Day.Value).ActOnTide(caller, tide, action));

    protected ReinstatePlace AnyPlace() => (ReinstatePlace)Draws.Below(Enum.GetValues<ReinstatePlace>().Length);

    protected Task<FloorView?> Floor() => counter.Floor(Draws);

    protected Task<WindowView?> Look(WindowId window) => counter.Read(Draws, x => x.GetGrain<IWindowGrain>(counter.Key(window)).View());

    /// <summary>Looks for a ticket where it was last, and where it went from there.</summary>
    protected async Task<TicketView?> Find(TicketView ticket)
    {
        var now = await Look(ticket.Queue, ticket.Id);
        for (var hop = 0; now is { State: TicketState.Transferred } && hop < 5; hop++)
        {
            now = await Look(now.Queue, now.Id);
        }

        return now;
    }

    /// <summary>Does something, sometimes with a second click, under the same key or, when the page was loaded anew, another.</summary>
    protected Task<Answer<TicketView>> Click(string role, TicketView ticket, TicketCommand command, double haste)
    {
        var caller = As(role, $"{command.Action} {ticket.Id}");
        if (Draws.Happens(haste))
        {
            var second = Draws.Happens(0.5) ? caller : As(role, $"{command.Action} {ticket.Id}");
            Scheduler.Start(() => Act(second, ticket.Queue, command));
        }

        return Act(caller, ticket.Queue, command);
    }

    protected Task<TicketView?> Look(QueueId queue, TicketId ticket) => counter.Ticket(Draws, queue, ticket);
}
