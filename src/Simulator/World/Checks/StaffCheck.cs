using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Nobody is in two places, seated or sent; no window has two clerks; windows take only what the dispatcher decided, and only
/// higher numbers.
/// </summary>
internal sealed class StaffCheck(JournalFacts facts) : FactCheck("staff", facts)
{
    private readonly HashSet<OperationId> takenOver = [];
    private readonly Dictionary<long, (WindowId Window, WindowOrder Order)> orders = [];

    public override void Invoked(ClientOperation operation)
    {
        if (operation is { Method: "Seat", Arguments: [_, _, SeatTerms { TakeOver: true }] })
        {
            takenOver.Add(operation.Caller.ToOperationId());
        }
    }

    public override void Ended(Ending ending)
    {
        foreach (var person in ending.Floor.Staff)
        {
            var at = Facts.Floor.Last.PlaceOf(person.Id);
            Require(person.Window == at, $"the floor shows {person.Id} at {person.Window}; the dispatcher put them at {at}");
        }
    }

    protected override void Look(Fact fact)
    {
        if (fact is { Event: DispatcherEvent e, FloorBefore: { } floor })
        {
            RequirePlace(fact, e, floor);
            Note(fact, e, floor);
        }
        else if (fact.Event is OrderTaken x)
        {
            RequireOrder(fact, x.Order);
        }
    }

    /// <summary>
    /// A clerk does not unseat a colleague, whose hand may be full, without being offered the seat or saying so. Several decisions may
    /// share a set; the events of each end with the one that answers its operation.
    /// </summary>
    protected override void LookAtSet(AppendSet set, IReadOnlyList<Fact> read)
    {
        var first = 0;
        for (var i = 0; i < read.Count; i++)
        {
            var fact = read[i];
            if (fact.Event is ClerkSeated seated && read[first].FloorBefore is { } before && before.SeatAt(seated.Window) is { } sitting)
            {
                var isGiven = before.OfferAt(seated.Window) == seated.Clerk || (fact.Operation is { } operation && takenOver.Contains(operation.Id));
                Require(isGiven || !Clerks.IsAnother(seated.By, sitting), $"{fact} takes the seat of {sitting}");
            }

            first = fact.Operation is null ? first : i + 1;
        }
    }

    private void RequirePlace(Fact fact, DispatcherEvent e, ModelFloor floor)
    {
        switch (e)
        {
            case ClerkSeated x:
                Require(floor.SeatAt(x.Window) is null, $"{fact} while {floor.SeatAt(x.Window)} sits there");
                Require(floor.PlaceOf(x.Clerk) is not { } place || place == x.Window, $"{fact} while they are at {floor.PlaceOf(x.Clerk)}");
                Require(!floor.Seats.ContainsValue(x.Clerk), $"{fact} while they sit there already");
                break;
            case ClerkLeft x:
                // Who came from the back office has left the seat with the duty by then.
                Require(floor.SeatAt(x.Window) is not { } sitting || sitting == x.Clerk, $"{fact} while {floor.SeatAt(x.Window)} sits there");
                break;
            case not null when fact is { Tide: { IsOrdered: true } tide, TideBefore.IsOrdered: false }:
                Require(floor.Sent(tide.Clerk) is null, $"{fact} while they are sent to {floor.Sent(tide.Clerk)}");
                Require(floor.PlaceOf(tide.Clerk) is not { } seat || seat == tide.Window, $"{fact} while they sit at {floor.PlaceOf(tide.Clerk)}");
                Require(floor.SeatAt(tide.Window) is not { } other || other == tide.Clerk, $"{fact} while {floor.SeatAt(tide.Window)} sits there");
                break;
        }
    }

    /// <summary>Keeps every order ever given, for windows that take one late.</summary>
    private void Note(Fact fact, DispatcherEvent e, ModelFloor before)
    {
        foreach (var (window, order) in before.After(e, fact.Version).Orders)
        {
            if (order.Number == fact.Version)
            {
                orders[order.Number] = (window, order);
            }
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
}
