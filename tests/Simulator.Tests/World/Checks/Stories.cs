using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;
using Queueing.Simulator.World.Checks;
using static Queueing.Simulator.Tests.World.Checks.Told;

namespace Queueing.Simulator.Tests.World.Checks;

/// <summary>Beginnings and parts of stories that several tests tell.</summary>
internal static class Stories
{
    public static readonly TideId First = new(1);

    /// <summary>Tells what must not happen, and sees that the named check is the one that minds.</summary>
    public static void Seen(string check, Action<Told> tell) =>
        Should.Throw<WorldViolation>(() => tell(new Told())).Check.ShouldBe(check);

    public static TicketView View(int number) => new(
        Id(number), new TicketNumber("A", number), Tax, TicketState.Waiting, number, [new ServiceId("invoice")], TicketChannel.Kiosk,
        new PriorityClassId("ordinary"), At(1), At(1), At(1), 0, null, null, null, null, null, null, 0,
        At(1), new ServiceId("invoice"), PriorityEvidence.Declared, []);

    /// <summary>A duty of the policy's, from proposal to open, at w1 for the notary's queue.</summary>
    public static void Duty(Told x)
    {
        x.Open();
        x.Set(null, 0, ("dispatcher", Proposed()), ("dispatcher", new TideApproved(At(1), "dispatcher", First, true)), ("dispatcher", Assigned()));
        x.Set(null, 0, ("w1", new OrderTaken(At(1), "dispatcher", new WindowOrder(4, new StaffId("li"), First))));
        x.Ask("clerk:li", ("dispatcher", new TideAcknowledged(At(2), "clerk:li", First, null)));
        x.Set(null, 0, ("dispatcher", new TideOpened(At(2), "dispatcher", First)));
    }

    /// <summary>Ticket 1 is served at w1 while ticket 2 waits; the queue is then at version 4, the window at 3.</summary>
    public static void Serve(Told x)
    {
        x.Open();
        x.Draw(1, 1, 0);
        x.Draw(2, 1, 1);
        x.CallAt(1, 2, 3, 2);
        x.Ask("clerk:li", ("tax", new ServiceStarted(Id(1), At(3), "clerk:li", Call("w1", 2))));
    }

    /// <summary>Ticket 1 was called and did not come.</summary>
    public static void Missed(Told x)
    {
        x.Open();
        x.Draw(1, 1, 0);
        x.CallAt(1, 2, 2, 2);
        x.Ask("clerk:li", ("tax", new TicketMissed(Id(1), At(3), "clerk:li", Call("w1", 2))));
    }

    public static void Move(Told x, int hop, Ticket whole)
    {
        var caller = x.By("clerk:li");
        x.Invoke(caller, "tax", "Act");
        x.Set(
            caller,
            0,
            ("tax", new TicketTransferredOut(Id(1), At(2), "clerk:li", Notary, hop, null)),
            ("notary", new TicketTransferredIn(Id(1), At(2), "clerk:li", Tax, hop, whole)));
    }

    public static void Refuse(Told x, TicketAction action, RefusalCode code, string? state = null)
    {
        var asked = x.Invoke(x.By("clerk:li"), "tax", "Act", new TicketCommand(Id(1), action, Call("w1", 2)));
        x.Return(asked, new Answer<TicketView>(null, new Refusal(code, "no", State: state)));
    }

    public static Answer<T> No<T>(RefusalCode code)
        where T : class => new(null, new Refusal(code, "no"));

    public static TideProposed Proposed() => new(
        At(1), "dispatcher", First, new WindowId("w1"), new StaffId("li"), false, false, Notary, [Tax, Notary], null, Why.Tide);

    public static TideAssigned Assigned() => new(At(1), "dispatcher", First, At(1) + Hall.Tides.AcknowledgeWithin);
}
