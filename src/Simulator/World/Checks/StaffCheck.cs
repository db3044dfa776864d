using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Domain.Tides;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Nobody is in two places, seated or sent; no window has two clerks; windows take only what the dispatcher decided, and only
/// higher numbers.
/// </summary>
internal sealed class StaffCheck(JournalFacts facts) : FactCheck("staff", facts)
{
    private readonly Dictionary<WindowId, StaffId> seats = [];
    private readonly Dictionary<StaffId, WindowId> places = [];
    private readonly Dictionary<StaffId, ModelTide> sent = [];
    private readonly Dictionary<long, (WindowId Window, WindowOrder Order)> orders = [];

    public override void Ended(Ending ending)
    {
        foreach (var person in ending.Floor.Staff)
        {
            var at = places.TryGetValue(person.Id, out var seat) ? seat
                : sent.TryGetValue(person.Id, out var tide) ? tide.Window
                : (WindowId?)null;
            Require(person.Window == at, $"the floor shows {person.Id} at {person.Window}; the dispatcher put them at {at}");
        }
    }

    protected override void Look(Fact fact)
    {
        switch (fact.Event)
        {
            case ClerkSeated x:
                Require(seats.TryAdd(x.Window, x.Clerk), $"{fact} while {seats[x.Window]} sits there");
                Require(places.TryAdd(x.Clerk, x.Window), $"{fact} while they sit at {places[x.Clerk]}");
                Require(!sent.TryGetValue(x.Clerk, out var duty) || duty.Window == x.Window, $"{fact} while they are sent to {duty}");
                Order(fact, x.Window, x.Clerk, x.Tide);
                break;
            case ClerkLeft x:
                // Who came from the back office has left the seat with the duty by then.
                Require(!seats.TryGetValue(x.Window, out var clerk) || clerk == x.Clerk, $"{fact} while {clerk} sits there");
                Free(x.Window);
                Order(fact, x.Window, null, null);
                break;
            case DispatcherEvent when fact.Tide is { } tide:
                Send(fact, fact.TideBefore, tide);
                break;
            case OrderTaken x:
                RequireOrder(fact, x.Order);
                break;
        }
    }

    private void Send(Fact fact, ModelTide? before, ModelTide tide)
    {
        if (tide.IsOrdered && before is not { IsOrdered: true })
        {
            Require(sent.TryAdd(tide.Clerk, tide), $"{fact} while they are sent to {sent[tide.Clerk]}");
            Require(!places.TryGetValue(tide.Clerk, out var seat) || seat == tide.Window, $"{fact} while they sit at {seat}");
            Require(!seats.TryGetValue(tide.Window, out var sitting) || sitting == tide.Clerk, $"{fact} while {sitting} sits there");
            Order(fact, tide.Window, tide.Clerk, tide.Id);
        }
        else if (before is { IsOrdered: true } && !tide.IsOrdered)
        {
            sent.Remove(tide.Clerk);
            if (tide.FromBackOffice)
            {
                Free(tide.Window);
            }

            Order(fact, tide.Window, seats.TryGetValue(tide.Window, out var clerk) ? clerk : null, null);
        }
    }

    private void RequireOrder(Fact fact, WindowOrder order)
    {
        var before = fact.WindowBefore!;
        Require(order.Number > (before.Order?.Number ?? 0), $"{fact} after {before.Order}");
        Require(
            orders.TryGetValue(order.Number, out var given) && given.Window == before.Id && given.Order == order,
            $"{fact} is not what the dispatcher decided: {given}");
    }

    private void Order(Fact fact, WindowId window, StaffId? clerk, TideId? tide) =>
        orders[fact.Version] = (window, new WindowOrder(fact.Version, clerk, tide));

    private void Free(WindowId window)
    {
        if (seats.Remove(window, out var clerk))
        {
            places.Remove(clerk);
        }
    }
}
