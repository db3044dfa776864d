using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;
using static Queueing.Simulator.Tests.World.Checks.Told;

namespace Queueing.Simulator.Tests.World.Checks;

public sealed class LawfulTests
{
    [Fact]
    public void A_lawful_morning_passes()
    {
        var told = new Told();
        Stories.Serve(told);
        told.Ask("clerk:li", ("tax", new ServiceFinished(Id(1), At(4), "clerk:li", Call("w1", 2))));
        told.CallAt(2, 5, 6, 3);
        told.Ask("clerk:li", ("tax", new TicketMissed(Id(2), At(6), "clerk:li", Call("w1", 3))));
        told.Draw(3, 7, 0, headStart: 10);
        told.Draw(4, 7, 1);
        told.Ask("clerk:li", ("tax", new TicketReinstated(Id(2), At(8), "clerk:li", ReinstatePlace.Original, At(1), At(1))));
        told.Set(null, 0, ("w1", new WindowReady(At(8), "clerk:li")));
    }

    [Fact]
    public void A_lawful_transfer_and_a_lawful_duty_pass()
    {
        var told = new Told();
        told.Draw(1, 1, 0);
        Stories.Move(told, 1, Waiting(1));
        Stories.Duty(told);
    }

    [Fact]
    public void A_repeat_with_the_same_answer_passes()
    {
        var told = new Told();
        var caller = told.Ask("kiosk:k1", ("tax", Drawn(1, 1, 0)));
        for (var i = 0; i < 2; i++)
        {
            told.Return(told.Invoke(caller, "tax", "Draw"), (Answer<TicketView>)Stories.View(1));
        }
    }

    [Fact]
    public void A_refusal_that_was_true_for_a_moment_passes()
    {
        var told = new Told();
        Stories.Serve(told);
        Stories.Refuse(told, TicketAction.Start, RefusalCode.WrongState, "serving");
        var early = told.Invoke(told.By("clerk:li"), "tax", "Act", new TicketCommand(Id(1), TicketAction.Finish, Call("w1", 2)));
        told.Ask("clerk:li", ("tax", new ServiceFinished(Id(1), At(4), "clerk:li", Call("w1", 2))));
        told.Return(early, new Answer<TicketView>(null, new Refusal(RefusalCode.WrongState, "no", State: "completed")));
    }

    [Fact]
    public void Nobody_found_passes_when_the_queue_was_empty_for_a_moment()
    {
        var told = new Told();
        told.Open();
        var asked = told.Invoke(told.By("clerk:li"), "w1", "CallNext");
        told.Draw(1, 1, 0);
        told.Return(asked, (Answer<CallView>)new CallView(null, null, false));
    }
}
