using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Contracts;
using static Queueing.Simulator.Tests.World.Checks.Told;

namespace Queueing.Simulator.Tests.World.Checks;

public sealed class TicketTests
{
    [Fact]
    public void Seen_when_a_ticket_that_waits_is_finished() => Stories.Seen("life", x =>
    {
        x.Draw(1, 1, 0);
        x.Ask("clerk:li", ("tax", new ServiceFinished(Id(1), At(2), "clerk:li", Call("w1", 2))));
    });

    [Fact]
    public void Seen_when_a_finish_ends_the_service_of_another_call() => Stories.Seen("life", x =>
    {
        Stories.Serve(x);
        x.Ask("clerk:li", ("tax", new ServiceFinished(Id(1), At(4), "clerk:li", Call("w1", 1))));
    });

    [Fact]
    public void Seen_when_a_number_is_drawn_twice() => Stories.Seen("life", x =>
    {
        x.Draw(1, 1, 0);
        x.Draw(1, 1, 1);
    });

    [Fact]
    public void Seen_when_a_recall_comes_right_after_the_call() => Stories.Seen("life", x =>
    {
        x.Open();
        x.Draw(1, 1, 0);
        x.CallAt(1, 2, 2, 2);
        x.Ask("clerk:li", ("tax", new TicketRecalled(Id(1), At(2.01), "clerk:li", Call("w1", 2), 1)));
    });

    [Fact]
    public void Seen_when_a_number_is_given_before_the_hall_s_hours() => Stories.Seen("hours", x => x.Draw(1, -60, 0));

    [Fact]
    public void Seen_when_a_number_is_left_out() => Stories.Seen("numbers", x => x.Draw(2, 1, 0));

    [Fact]
    public void Seen_when_the_second_in_line_is_called() => Stories.Seen("order", x =>
    {
        x.Open();
        x.Draw(1, 1, 0);
        x.Draw(2, 1, 1);
        x.CallAt(2, 2, 3, 2);
    });

    [Fact]
    public void Seen_when_a_ticket_is_told_a_wrong_place() => Stories.Seen("order", x => x.Draw(1, 1, 3));

    [Fact]
    public void Seen_when_a_head_start_is_longer_than_its_class_gives() => Stories.Seen("order", x => x.Draw(1, 1, 0, headStart: 30));

    [Fact]
    public void Seen_when_a_reinstated_ticket_loses_its_place() => Stories.Seen("order", x =>
    {
        Stories.Missed(x);
        x.Ask("clerk:li", ("tax", new TicketReinstated(Id(1), At(5), "clerk:li", ReinstatePlace.Original, At(5), At(1))));
    });

    [Fact]
    public void Seen_when_a_ticket_leaves_and_never_arrives() => Stories.Seen("conservation", x =>
    {
        x.Draw(1, 1, 0);
        x.Ask("clerk:li", ("tax", new TicketTransferredOut(Id(1), At(2), "clerk:li", Notary, 1, null)));
    });

    [Fact]
    public void Seen_when_a_ticket_arrives_that_never_left() => Stories.Seen("conservation", x =>
    {
        x.Draw(1, 1, 0);
        x.Set(null, 0, ("notary", new TicketTransferredIn(Id(1), At(2), "clerk:li", Tax, 1, Waiting(1))));
    });

    [Fact]
    public void Seen_when_a_transfer_changes_the_ticket() => Stories.Seen("conservation", x =>
    {
        x.Draw(1, 1, 0);
        Stories.Move(x, 1, Waiting(1) with { Seniority = At(0) });
    });

    [Fact]
    public void Seen_when_a_transfer_counts_two_hops() => Stories.Seen("conservation", x =>
    {
        x.Draw(1, 1, 0);
        Stories.Move(x, 2, Waiting(1));
    });

    [Fact]
    public void Seen_when_time_runs_backwards_in_a_queue() => Stories.Seen("time", x =>
    {
        x.Draw(1, 2, 0);
        x.Draw(2, 1, 0);
    });

    [Fact]
    public void Seen_when_a_first_call_is_told_anew() => Stories.Seen("time", x =>
    {
        x.Open();
        x.Draw(1, 1, 0);
        x.CallAt(1, 2, 2, 2);
        var repeat = x.Invoke(x.By("clerk:li"), "tax", "Act", new TicketCommand(Id(1), TicketAction.Start));
        x.Return(repeat, (Answer<TicketView>)(Stories.View(1) with { FirstCalledAt = At(3) }));
    });
}
