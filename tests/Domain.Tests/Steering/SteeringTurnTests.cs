using Queueing.Domain.Decisions;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Steering;
using Queueing.Domain.Steering.Events;

namespace Queueing.Domain.Tests.Steering;

/// <summary>Ways other than a window, and how many took them.</summary>
public sealed class SteeringTurnTests
{
    private static readonly DateTimeOffset Nine = new(2025, 11, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly LocalizedText Text = new("事项", "Item");
    private static readonly Service Card = Item("card", AlternativeKind.Online, AlternativeKind.SelfService);
    private static readonly Service Permit = Item("permit", AlternativeKind.OtherHall);
    private readonly SteeringTally tally = new();

    [Fact]
    public void Who_takes_another_way_is_counted_for_the_item_and_the_way()
    {
        Steer(Nine, Card, AlternativeKind.Online).ShouldBeNull();
        Steer(Nine.AddMinutes(1), Card, AlternativeKind.Online).ShouldBeNull();
        Steer(Nine.AddMinutes(2), Card, AlternativeKind.SelfService).ShouldBeNull();
        Steer(Nine.AddMinutes(3), Permit, AlternativeKind.OtherHall).ShouldBeNull();
        tally.Counts.Select(x => (x.Key.Service.Value, x.Key.To, x.Value)).ShouldBe(
        [
            ("card", AlternativeKind.Online, 2), ("card", AlternativeKind.SelfService, 1), ("permit", AlternativeKind.OtherHall, 1),
        ]);
        (tally.Version, tally.LastAt).ShouldBe((4, Nine.AddMinutes(3)));
    }

    [Fact]
    public void A_way_that_the_item_does_not_offer_is_refused_by_its_field()
    {
        var rejection = Steer(Nine, Permit, AlternativeKind.Online).ShouldNotBeNull();
        (rejection.Kind, rejection.Field).ShouldBe((RejectionKind.Invalid, "alternative"));
        rejection.Detail.ShouldNotBeNullOrWhiteSpace();
        tally.Counts.ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_the_clock_does_no_event_is_before_the_last()
    {
        Steer(Nine, Card, AlternativeKind.Online);
        var turn = new SteeringTurn(tally, Nine.AddMinutes(-5));
        turn.Steer(Card, AlternativeKind.Online, "kiosk:k1").ShouldBeNull();
        turn.Events.Single().At.ShouldBe(Nine);
    }

    [Fact]
    public void What_was_stored_by_another_clock_does_not_turn_time_back()
    {
        tally.Apply(new VisitorSteered(Nine, "kiosk:k1", Card.Id, AlternativeKind.Online));
        tally.Apply(new VisitorSteered(Nine.AddMinutes(-1), "kiosk:k1", Card.Id, AlternativeKind.Online));
        tally.LastAt.ShouldBe(Nine);
    }

    private static Service Item(string id, params AlternativeKind[] ways) => new(new ServiceId(id), Text, new DepartmentId("tax"), new QueueId("tax"))
    {
        Alternatives = [.. ways.Select(x => new Alternative(x, Text, null))],
    };

    private Rejection? Steer(DateTimeOffset now, Service service, AlternativeKind to)
    {
        var turn = new SteeringTurn(tally, now);
        var rejection = turn.Steer(service, to, "kiosk:k1");
        foreach (var e in turn.Events)
        {
            tally.Apply(e);
        }

        return rejection;
    }
}
