using Queueing.Domain.Decisions;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Tests.Queues;

/// <summary>When the business day is over nobody calls from its lines any more: tickets may end, and no more.</summary>
public sealed class DayOverTests
{
    private const string By = "supervisor:s";
    private readonly LiveQueue live = new("tax");
    private readonly TicketId waiting;
    private readonly TicketId parked;
    private readonly TicketId missed;
    private readonly TicketId called;
    private readonly TicketId serving;
    private readonly CallId callOfCalled;
    private readonly CallId callOfServing;

    public DayOverTests()
    {
        missed = live.Draw();
        live.Done(missed, TicketAction.Miss, live.Call());
        parked = live.Draw();
        live.Decide(turn => turn.Park(parked, null, "papers", By)).ShouldBeNull();
        serving = live.Draw();
        callOfServing = live.Serve(serving);
        called = live.Draw();
        callOfCalled = live.Call("w2");
        waiting = live.Draw();
        live.Now = LiveQueue.DayEnds;
    }

    [Fact]
    public void Nobody_is_put_or_kept_in_line()
    {
        (string Act, Func<QueueTurn, Rejection?> Decide)[] acts =
        [
            ("park", turn => turn.Park(waiting, null, "papers", By)),
            ("park from the window", turn => turn.Park(serving, callOfServing, "papers", By)),
            ("release", turn => turn.Release(parked, null, By)),
            ("reinstate", turn => turn.Reinstate(missed, ReinstatePlace.Original, 0, null, By)),
            ("requeue", turn => turn.Requeue(serving, callOfServing, ReinstatePlace.Tail, 0, "a photograph", By)),
            ("put back", turn => turn.ActOnCall(called, TicketAction.PutBack, callOfCalled, null, By)),
            ("reprioritise", turn => turn.Reprioritise(waiting, LiveQueue.Hall, LiveQueue.Disabled, PriorityEvidence.Verified, null, By)),
            ("transfer", turn => turn.Transfer(waiting, new QueueId("notary"), null, null, By, out _)),
            ("aim", turn => turn.Aim(waiting, new WindowId("w3"), null, null, By)),
            ("add a service", turn => turn.AddServices(serving, callOfServing, [new ServiceId("copy")], LiveQueue.Hall, By)),
        ];
        foreach (var (act, decide) in acts)
        {
            live.Now = LiveQueue.DayEnds;
            var rejection = live.Decide(decide).ShouldNotBeNull(act);
            (rejection.Kind, rejection.Detail.EndsWith("is over", StringComparison.Ordinal)).ShouldBe((RejectionKind.WrongState, true), $"{act}: {rejection.Detail}");
            live.Now = LiveQueue.DayEnds.AddTicks(-1);
            decide(live.Turn()).ShouldBeNull($"{act}: the day is not over");
        }
    }

    [Fact]
    public void Whatever_ends_a_ticket_stays_possible()
    {
        live.Done(serving, TicketAction.Finish, callOfServing);
        live.Done(called, TicketAction.Miss, callOfCalled);
        live.Decide(turn => turn.Rate(serving, null, 5, "citizen:c")).ShouldBeNull();
        live.Decide(turn => turn.Cancel(parked, null, null, By, isHolder: false)).ShouldBeNull();
        live.Decide(turn => turn.Expire(waiting, LiveQueue.Nine, "closed", By)).ShouldBeNull();
        live.Decide(turn => turn.Expire(missed, LiveQueue.Nine, "closed", By)).ShouldBeNull();
        live.Queue.Waiting.ShouldBe(0);
    }
}
