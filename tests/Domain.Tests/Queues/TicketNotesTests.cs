using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Tests.Queues;

/// <summary>What staff write for the colleague who meets somebody next.</summary>
public sealed class TicketNotesTests
{
    private readonly LiveQueue tax = new("tax");
    private readonly LiveQueue notary = new("notary");

    [Fact]
    public void The_last_reason_written_stands_until_the_service_ends()
    {
        var ticket = tax.Draw();
        tax.Queue.NoteOf(ticket).ShouldBeNull();
        var call = tax.Serve(ticket);
        tax.Decide(turn => turn.Park(ticket, call, "fetches the lease", LiveQueue.Clerk)).ShouldBeNull();
        tax.Queue.NoteOf(ticket).ShouldBe("fetches the lease");
        tax.Decide(turn => turn.Release(ticket, null, LiveQueue.Clerk)).ShouldBeNull();
        tax.Queue.NoteOf(ticket).ShouldBe("fetches the lease", "nothing was said since");
        call = tax.Serve(ticket);
        tax.Queue.NoteOf(ticket).ShouldBe("fetches the lease");
        tax.Wait(1);
        tax.Finish(ticket, call).ShouldBeNull();
        tax.Queue.NoteOf(ticket).ShouldBeNull();
    }

    [Fact]
    public void A_reason_goes_along_to_the_next_queue()
    {
        var ticket = tax.Draw();
        var call = tax.Serve(ticket);
        Domain.Tickets.Events.TicketTransferredIn? arrival = null;
        tax.Decide(turn => turn.Transfer(ticket, notary.Id, call, "a deed first", LiveQueue.Clerk, out arrival)).ShouldBeNull();
        notary.Fold(arrival.ShouldNotBeNull());
        notary.Queue.NoteOf(ticket).ShouldBe("a deed first");
        tax.Queue.NoteOf(ticket).ShouldBeNull();
        notary.Queue.Find(ticket)!.State.ShouldBe(TicketState.Waiting);
    }

    [Fact]
    public void What_was_written_before_they_went_is_not_told_when_they_come_back()
    {
        var ticket = tax.Draw();
        var call = tax.Serve(ticket);
        tax.Decide(turn => turn.Park(ticket, call, "fetches the lease", LiveQueue.Clerk)).ShouldBeNull();
        tax.Decide(turn => turn.Release(ticket, null, LiveQueue.Clerk)).ShouldBeNull();
        call = tax.Serve(ticket);
        Send(ticket, call, tax, notary);
        notary.Queue.NoteOf(ticket).ShouldBeNull();
        Send(ticket, notary.Serve(ticket), notary, tax);
        tax.Queue.NoteOf(ticket).ShouldBeNull();
    }

    private static void Send(TicketId ticket, CallId call, LiveQueue from, LiveQueue to)
    {
        Domain.Tickets.Events.TicketTransferredIn? arrival = null;
        from.Decide(turn => turn.Transfer(ticket, to.Id, call, null, LiveQueue.Clerk, out arrival)).ShouldBeNull();
        to.Fold(arrival.ShouldNotBeNull());
    }
}
