using Queueing.Domain.Identities;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Journaling;
using Queueing.Grains.Tests.World;
using Queueing.Grains.Webhooks;
using StreamId = Queueing.Grains.Journaling.StreamId;

namespace Queueing.Grains.Tests.Webhooks;

public sealed class StreamMergeTests
{
    private static readonly TicketId Ticket = new(HallWorld.Day.Date, new QueueId("tax"), 1);

    [Fact]
    public void Streams_are_merged_by_time_and_none_against_its_own_order()
    {
        var order = StreamMerge.Order([
            News(StreamKind.Queue, "tax", (1, Missed()), (9, Missed()), (4, Missed())),
            News(StreamKind.Queue, "notary", (2, Missed()), (5, Missed())),
        ]);
        order.Select(x => $"{x.Stream.Owner}#{x.Version}").ShouldBe(["tax#1", "notary#1", "notary#2", "tax#2", "tax#3"]);
    }

    [Fact]
    public void A_ticket_arrives_after_it_left_even_if_the_clocks_disagree_and_over_two_queues()
    {
        var order = StreamMerge.Order([
            News(StreamKind.Queue, "estate", (1, In(2))),
            News(StreamKind.Queue, "notary", (2, In(1)), (2, Out(2))),
            News(StreamKind.Queue, "tax", (5, Missed()), (5, Out(1))),
        ]);
        order.Select(x => $"{x.Stream.Owner}#{x.Version}").ShouldBe(["tax#1", "tax#2", "notary#1", "notary#2", "estate#1"]);
    }

    [Fact]
    public void A_call_comes_after_all_that_its_window_had_recorded_before_it()
    {
        var called = new TicketCalled(Ticket, default, "clerk:li", new CallId(new WindowId("w1"), 2), new CallReason(CallRule.LongestRelativeWait, default, default, 1, 1, null, 0));
        var order = StreamMerge.Order([
            News(StreamKind.Queue, "tax", (1, called)),
            News(StreamKind.Window, "w1", (8, new WindowOpened(default, "clerk:li")), (8, new WindowReady(default, "clerk:li")), (9, new WindowReady(default, "clerk:li"))),
        ]);
        order.Select(x => $"{x.Stream.Owner}#{x.Version}").ShouldBe(["w1#1", "w1#2", "tax#1", "w1#3"]);
    }

    [Fact]
    public void What_waits_for_a_cause_that_never_comes_is_not_lost() =>
        StreamMerge.Order([News(StreamKind.Queue, "tax", (1, In(1)), (2, Out(1)))]).Count.ShouldBe(2);

    private static TicketMissed Missed() => new(Ticket, default, "clerk:li", new CallId(new WindowId("w1"), 1));

    private static TicketTransferredOut Out(int hop) => new(Ticket, default, "clerk:li", new QueueId("x"), hop, null);

    private static TicketTransferredIn In(int hop) => new(Ticket, default, "clerk:li", new QueueId("x"), hop, null!);

    private static List<OwnerEvent> News(StreamKind kind, string owner, params (int Second, object Event)[] events) =>
        [.. events.Index().Select(x => new OwnerEvent(
            new StreamId(HallWorld.Day, kind, owner), x.Index + 1, HallWorld.Ten.AddSeconds(x.Item.Second), x.Item.Event))];
}
