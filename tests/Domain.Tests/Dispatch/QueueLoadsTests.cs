using Queueing.Domain.Dispatch;
using Queueing.Domain.Estimates;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Tests.Dispatch;

public sealed class QueueLoadsTests
{
    private const int A = 0;
    private const int B = 1;
    private readonly FloorDay day = new(Floors.Small());

    private QueueLoad Load(int queue) => new QueueLoads(day.State.View).Of(queue);

    [Fact]
    public void Windows_that_work_count_and_those_with_somebody_in_hand_are_busy()
    {
        Load(A).ShouldBe(new QueueLoad(0, 0, 0, null, 0));
        day.Staff("w1", "c1");
        day.Staff("w3", "c3");
        day.Staff("w2", "c2");
        var call = new CallId(new WindowId("w1"), 7);
        day.Line(Floors.A, 0, 1, new ActiveCall(call, new TicketId(Floors.Date, Floors.A, 1), TicketState.Serving, day.Now));
        day.Report("w1", call: call, queue: Floors.A);
        Load(A).ShouldBe(new QueueLoad(2, 1, 0, null, 0));
        Load(B).ShouldBe(new QueueLoad(1, 0, 0, null, 0));
    }

    [Fact]
    public void A_window_that_has_not_taken_its_order_yet_is_opening()
    {
        day.Staff("w3", "c3");
        day.Seat("w1", "c1");
        Load(A).ShouldBe(new QueueLoad(1, 0, 0, null, 1));
        day.Report("w1");
        Load(A).ShouldBe(new QueueLoad(2, 0, 0, null, 0));
    }

    [Fact]
    public void Who_waits_in_another_queue_of_its_windows_waits_beside_and_the_oldest_of_all_counts()
    {
        var shared = new FloorDay(Floors.Sharing());
        var load = new QueueLoads(shared.State.View);
        shared.Staff("w0", "c0");
        shared.Staff("w1", "c1");
        shared.Line(Floors.A, 4, oldestMinutes: 9);
        shared.Line(Floors.B, 2, oldestMinutes: 3);
        shared.Line(new QueueId("c"), 1, oldestMinutes: 6);
        load.Of(A).ShouldBe(new QueueLoad(1, 0, 0, null, 0), "no window serves both");

        shared.Staff("u", "cu");
        load.Of(A).ShouldBe(new QueueLoad(2, 0, 3, shared.Now.AddMinutes(-6), 0));
        load.Of(B).ShouldBe(new QueueLoad(2, 0, 5, shared.Now.AddMinutes(-9), 0));
        load.Of(2).ShouldBe(new QueueLoad(1, 0, 6, shared.Now.AddMinutes(-9), 0));
        shared.Line(new QueueId("c"), 0);
        load.Of(A).ShouldBe(new QueueLoad(2, 0, 2, shared.Now.AddMinutes(-3), 0), "nobody waits there any more");
    }
}
