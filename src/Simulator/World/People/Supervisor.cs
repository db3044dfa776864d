using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Simulator.Randomness;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World.People;

/// <summary>Has one whim: overrules whatever is going on.</summary>
internal sealed class Supervisor(Counter counter, ulong seed, Whim whim) : Person(counter, seed, $"supervisor-{whim.Id}")
{
    /// <summary>What they do to tickets; what only some tickets in some states allow is thought of more often.</summary>
    private static readonly TicketAction[] Everything =
    [
        TicketAction.Call, TicketAction.Park, TicketAction.Release, TicketAction.Requeue, TicketAction.Reprioritise, TicketAction.Reprioritise, TicketAction.Reopen,
        TicketAction.Expire, TicketAction.Reprint, TicketAction.Cancel, TicketAction.TakeOver, TicketAction.Transfer, TicketAction.LiftAim,
    ];

    private static readonly TicketAction[] WithForwards = [.. Everything, TicketAction.Forward, TicketAction.Forward, TicketAction.Forward];

    /// <summary>Second thoughts, which leave the first ones as they are.</summary>
    private readonly Draws again = new(seed, $"again-{whim.Id}");

    protected override async Task Live()
    {
        var hall = Counter.Hall;
        var window = hall.Windows[Draws.Below(hall.Windows.Length)];
        var staff = hall.Staff[Draws.Below(hall.Staff.Length)].Id;
        switch (whim.Kind)
        {
            case WhimKind.Order:
                await Order(window.Id, QueueFor(window), Draws.Happens(0.2) ? staff : null);
                break;
            case WhimKind.Seats:
                await Move(window, staff);
                break;
            case WhimKind.Phase:
                await SetPhase(Me($"phase {window.Id}"), window.Id, (WindowPhase)Draws.Below(Enum.GetValues<WindowPhase>().Length), "the supervisor wants it");
                break;
            case WhimKind.Alerts:
                await Alerts();
                break;
            case WhimKind.BackOffice:
                await BringForward(window.Id);
                break;
            case WhimKind.Tickets when Counter.Drawn.Count > 0:
                await Overrule(Counter.Drawn[Draws.Below(Counter.Drawn.Count)], window.Id);
                break;
            case WhimKind.TakeOvers:
                await TakeOver(window.Id);
                break;
            default:
                await Tides();
                break;
        }
    }

    private async Task Move(Window window, StaffId staff)
    {
        await Seat(Me($"seat {window.Id} {staff}"), window.Id, Draws.Happens(0.7) ? staff : null);
        while (Draws.Happens(0.6))
        {
            await Wait(0, 3);
            await Seat(Me($"seat {window.Id} anew"), window.Id, Draws.Happens(0.5) ? Home(window) : null);
        }
    }

    /// <summary>Mostly somebody of the back office, for a while, perhaps a short one.</summary>
    private async Task BringForward(WindowId window)
    {
        StaffMember[] fit = [.. Counter.Hall.Staff.Where(x => x.HomeWindow is null || Draws.Happens(0.1))];
        if (fit.Length > 0)
        {
            var person = fit[Draws.Below(fit.Length)].Id;
            await BringForward(Me($"bring {person} to {window}"), person, window);
            await Wait(0, 600);
            await SendBack(Me($"send {person} back"), person);
        }
    }

    /// <summary>Mostly one that the window is fit to help.</summary>
    private QueueId QueueFor(Window window)
    {
        var fit = Draws.Happens(0.9) && window.Tidal.Length > 0 ? window.Tidal : [.. Counter.Hall.Queues.Select(x => x.Id)];
        return fit[Draws.Below(fit.Length)];
    }

    private QueueId AnyQueue() => Counter.Hall.Queues[again.Below(Counter.Hall.Queues.Length)].Id;

    private StaffId? Home(Window window) => Counter.Hall.Staff.FirstOrDefault(x => x.HomeWindow == window.Id)?.Id;

    private Caller Me(string request) => As("supervisor", request);

    private Task Order(WindowId window, QueueId queue, StaffId? clerk)
    {
        var caller = Me($"tide {window} {queue} {clerk}");
        return Counter.Ask(
            Draws, caller, string.Empty, "OpenTide", [window, queue, clerk], x => x.GetGrain<IDispatcherGrain>(Counter.Day.Value).OpenTide(caller, window, queue, clerk));
    }

    /// <summary>Mostly what the ticket's state allows, sometimes anything, sometimes without the reason that it takes.</summary>
    private async Task Overrule(TicketView drawn, WindowId window)
    {
        if (await Find(drawn) is not { } ticket)
        {
            return;
        }

        var everything = Counter.Passage is null ? Everything : WithForwards;
        TicketAction[] fitting = Draws.Happens(0.2) ? everything : [.. everything.Where(x => TicketTransitions.Next(ticket.State, x) is not null)];
        if (fitting.Length == 0)
        {
            return;
        }

        var action = fitting[Draws.Below(fitting.Length)];
        var reason = Draws.Happens(0.9) ? "the supervisor wants it" : null;
        if (action == TicketAction.Call)
        {
            await CallTicket(Me($"call {ticket.Id} to {window}"), window, ticket.Id, reason);
            return;
        }

        if (action == TicketAction.TakeOver)
        {
            await TakeOver(ticket, window, reason ?? string.Empty);
            return;
        }

        if (action == TicketAction.Forward)
        {
            await Click("supervisor", ticket, Counter.Passage!.Order(Draws, ticket, LiveCall(ticket), reason), 0.3);
            return;
        }

        var isMoved = action == TicketAction.Transfer;
        var (to, at) = isMoved && again.Happens(0.4) ? ((QueueId?)AnyQueue(), again.Happens(0.2) ? window : (WindowId?)null) : (null, isMoved ? window : null);
        var priority = Counter.Hall.PriorityClasses[Draws.Below(Counter.Hall.PriorityClasses.Length)].Id;
        await Click(
            "supervisor",
            ticket,
            new TicketCommand(
                ticket.Id, action, LiveCall(ticket), to, Window: at, Place: AnyPlace(), PlaceAfter: 1, Reason: reason, PriorityClass: priority, Evidence: PriorityEvidence.Verified),
            0.3);
    }

    /// <summary>Has whoever is at a window served elsewhere; their other page still shows the call as it was, and so it is done once more.</summary>
    private async Task TakeOver(WindowId from)
    {
        if ((await Look(from))?.Hand?.Ticket is { } ticket)
        {
            do
            {
                await TakeOver(ticket, Counter.Hall.Windows[Draws.Below(Counter.Hall.Windows.Length)].Id, "the clerk is away");
                await Wait(0, 5);
            }
            while (Draws.Happens(0.5));
        }
    }

    private Task TakeOver(TicketView ticket, WindowId window, string reason) =>
        TakeOver(Me($"take over {ticket.Id} at {window}"), window, ticket.Id, ticket.Call ?? default, reason);

    private static CallId? LiveCall(TicketView ticket) => ticket.State is TicketState.Called or TicketState.Serving ? ticket.Call : null;

    private async Task Alerts()
    {
        foreach (var alert in (await Floor())?.Alerts ?? [])
        {
            var caller = Me($"acknowledge {alert.Id}");
            await Counter.Ask(
                Draws, caller, string.Empty, "AcknowledgeAlert", [alert.Id], x => x.GetGrain<IDispatcherGrain>(Counter.Day.Value).AcknowledgeAlert(caller, alert.Id));
        }
    }

    private async Task Tides()
    {
        foreach (var tide in (await Floor())?.Tides ?? [])
        {
            var action = Draws.Happens(0.5) ? TideAction.Approve : (TideAction)Draws.Below(Enum.GetValues<TideAction>().Length);
            await ActOnTide(Me($"tide {tide.Id}"), tide.Id, action);
            if (action == TideAction.Release && again.Happens(0.5))
            {
                // It was cut short by mistake.
                await Order(tide.Window, again.Happens(0.7) ? tide.ForQueue : AnyQueue(), null);
            }
        }
    }
}
