using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World.People;

/// <summary>Has one whim: overrules whatever is going on.</summary>
internal sealed class Supervisor(Counter counter, ulong seed, Whim whim) : Person(counter, seed, $"supervisor-{whim.Id}")
{
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

    /// <summary>Mostly one that the window is fit to help.</summary>
    private QueueId QueueFor(Window window)
    {
        var fit = Draws.Happens(0.9) && window.Tidal.Length > 0 ? window.Tidal : [.. Counter.Hall.Queues.Select(x => x.Id)];
        return fit[Draws.Below(fit.Length)];
    }

    private StaffId? Home(Window window) => Counter.Hall.Staff.FirstOrDefault(x => x.HomeWindow == window.Id)?.Id;

    private Caller Me(string request) => As("supervisor", request);

    private Task Order(WindowId window, QueueId queue, StaffId? clerk)
    {
        var caller = Me($"tide {window} {queue} {clerk}");
        return Counter.Ask(
            Draws, caller, string.Empty, "OpenTide", [window, queue, clerk], x => x.GetGrain<IDispatcherGrain>(Counter.Day.Value).OpenTide(caller, window, queue, clerk));
    }

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
            await ActOnTide(Me($"tide {tide.Id}"), tide.Id, Draws.Happens(0.5) ? TideAction.Approve : (TideAction)Draws.Below(Enum.GetValues<TideAction>().Length));
        }
    }
}
