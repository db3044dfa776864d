using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Contracts;
using Queueing.Simulator.World.Checks;
using static Queueing.Simulator.Tests.World.Checks.Told;

namespace Queueing.Simulator.Tests.World.Checks;

/// <summary>Somebody waits here for four minutes and is sent on to the other hall.</summary>
public sealed class LinkTests
{
    private static readonly HallId There = new("other");

    [Fact]
    public void Whoever_is_sent_on_arrives_and_is_heard_of() => Link((here, there) =>
    {
        Send(here);
        Arrive(there);
        here.Look(1);
        Confirm(here, Id(1));
        here.Look(20);
    });

    [Fact]
    public void Seen_when_somebody_does_not_arrive() => Seen((here, _) =>
    {
        Send(here);
        here.Look(6, calmMinutes: 0.5);
        here.Look(8);
    });

    [Fact]
    public void Seen_when_an_arrival_is_not_heard_of() => Seen((here, there) =>
    {
        Send(here);
        Arrive(there);
        here.Look(8);
    });

    [Fact]
    public void Seen_when_somebody_arrives_whom_nobody_sent() => Seen((here, there) =>
    {
        here.Draw(1, 1, 0);
        Arrive(there);
    });

    [Fact]
    public void Seen_when_somebody_arrives_twice() => Seen((here, there) =>
    {
        Send(here);
        Arrive(there);
        Arrive(there, number: 2, key: "again");
    });

    [Fact]
    public void Seen_when_something_is_lost_on_the_way() => Seen((here, there) =>
    {
        Send(here, along: "stamp");
        Arrive(there);
    });

    [Fact]
    public void Seen_when_the_wait_is_told_otherwise() => Seen((here, there) =>
    {
        Send(here);
        Arrive(there, waited: 3);
    });

    [Fact]
    public void Seen_when_the_wait_is_not_what_was_waited() => Seen((here, _) => Send(here, waited: 5));

    [Fact]
    public void Seen_when_another_ticket_is_told_as_the_one_that_goes_on() => Seen((here, there) =>
    {
        Send(here);
        Arrive(there);
        Confirm(here, Id(2));
    });

    [Fact]
    public void Seen_when_a_reader_is_told_of_another_place() => Seen((here, there) =>
    {
        Send(here);
        Arrive(there);
        var told = new TicketForward(There, new ServiceId("invoice"), TimeSpan.FromMinutes(4), Id(7));
        var view = Stories.View(1) with { State = TicketState.Forwarded, Forward = told };
        here.Checks.OfType<LinkCheck>().Single().Read(Tax, Id(1), view, 0, 100);
    });

    private static void Link(Action<Told, Told> tell)
    {
        var (here, there) = Pair();
        tell(here, there);
    }

    private static void Seen(Action<Told, Told> tell) => Should.Throw<WorldViolation>(() => Link(tell)).Check.ShouldBe("links");

    private static void Send(Told here, double waited = 4, string? along = null)
    {
        here.Draw(1, 1, 0);
        here.Ask(Supervisor, ("tax", new TicketForwarded(Id(1), At(5), Supervisor, There, new ServiceId("invoice"), 1, TimeSpan.FromMinutes(waited), null, null, along is null ? default : [new ServiceId(along)])));
    }

    private static void Arrive(Told there, int number = 1, double waited = 4, string? key = null)
    {
        var origin = new TicketOrigin(Day.Hall, Id(1), new TicketNumber("A", 1), TimeSpan.FromMinutes(waited));
        var by = $"hall:{Day.Hall}";
        var drawn = Drawn(number, 5, number - 1) with
        {
            By = by,
            Channel = TicketChannel.Transfer,
            Seniority = At(5 - waited),
            Origin = origin,
            Evidence = PriorityEvidence.None,
        };
        there.Set(new Caller(by, key ?? $"{Id(1)}@1", 0), 0, ("tax", drawn));
    }

    private static void Confirm(Told here, TicketId arrived)
    {
        var by = $"hall:{There}";
        here.Set(new Caller(by, $"{Id(1)}@1-arrived", 0), 0, ("tax", new ForwardArrived(Id(1), At(6), by, arrived)));
    }
}
