using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using static Queueing.Simulator.Tests.World.Checks.Told;

namespace Queueing.Simulator.Tests.World.Checks;

public sealed class AnswerTests
{
    [Fact]
    public void Seen_when_a_draw_is_recorded_under_no_key() => Stories.Seen("keys", x => x.Set(null, 0, ("tax", Drawn(1, 1, 0))));

    [Fact]
    public void Seen_when_a_key_has_two_effects() => Stories.Seen("keys", x =>
    {
        var caller = x.Ask("kiosk:k1", ("tax", Drawn(1, 1, 0)));
        x.Set(caller, 0, ("tax", Drawn(2, 1, 1)));
    });

    [Fact]
    public void Seen_when_an_operation_is_recorded_that_nobody_asked_for() => Stories.Seen("keys", x => x.Set(x.By("kiosk:k1"), 0, ("tax", Drawn(1, 1, 0))));

    [Fact]
    public void Seen_when_a_repeat_is_answered_otherwise() => Stories.Seen("keys", x =>
    {
        var (caller, ask) = (x.By("kiosk:k1"), 0);
        var first = x.Invoke(caller, "tax", "Draw", ask);
        x.Set(caller, 0, ("tax", Drawn(1, 1, 0)));
        x.Return(first, (Answer<TicketView>)Stories.View(1));
        x.Return(x.Invoke(caller, "tax", "Draw", ask), (Answer<TicketView>)(Stories.View(1) with { Ahead = 7 }));
    });

    [Fact]
    public void Seen_when_a_repeat_of_what_was_done_is_refused() => Stories.Seen("keys", x =>
    {
        var caller = x.Ask("kiosk:k1", ("tax", Drawn(1, 1, 0)));
        x.Return(x.Invoke(caller, "tax", "Draw"), Stories.No<TicketView>(RefusalCode.NoDraw));
    });

    [Fact]
    public void Seen_when_a_new_key_is_said_to_be_used() => Stories.Seen("keys", x =>
        x.Return(x.Invoke(x.By("kiosk:k1"), "tax", "Draw"), Stories.No<TicketView>(RefusalCode.KeyReused)));

    [Fact]
    public void Seen_when_a_draw_is_answered_that_is_not_durable() => Stories.Seen("answers", x =>
        x.Return(x.Invoke(x.By("kiosk:k1"), "tax", "Draw"), (Answer<TicketView>)Stories.View(1)));

    [Fact]
    public void Seen_when_a_draw_is_answered_with_another_number() => Stories.Seen("answers", x =>
    {
        var caller = x.Ask("kiosk:k1", ("tax", Drawn(1, 1, 0)));
        x.Return(x.Invoke(caller, "tax", "Draw"), (Answer<TicketView>)(Stories.View(1) with { Number = new TicketNumber("A", 2) }));
    });

    [Fact]
    public void Seen_when_a_live_call_is_said_to_be_stale() => Stories.Seen("refusals", x =>
    {
        Stories.Serve(x);
        Stories.Refuse(x, TicketAction.Finish, RefusalCode.StaleCall);
    });

    [Fact]
    public void Seen_when_a_ticket_that_was_drawn_is_said_to_be_unknown() => Stories.Seen("refusals", x =>
    {
        Stories.Serve(x);
        Stories.Refuse(x, TicketAction.Finish, RefusalCode.Unknown);
    });

    [Fact]
    public void Seen_when_an_empty_hand_is_said_to_be_full() => Stories.Seen("refusals", x =>
    {
        x.Open();
        x.Return(x.Invoke(x.By("clerk:li"), "w1", "CallNext"), Stories.No<CallView>(RefusalCode.HandFull));
    });

    [Fact]
    public void Seen_when_a_clerk_is_sent_away_from_their_own_window() => Stories.Seen("refusals", x =>
    {
        x.Open();
        x.Return(x.Invoke(x.By("clerk:li"), "w1", "CallNext"), Stories.No<CallView>(RefusalCode.Forbidden));
    });

    [Fact]
    public void Seen_when_a_free_seat_is_said_to_be_taken() => Stories.Seen("refusals", x =>
        x.Return(x.Invoke(x.By("clerk:li"), string.Empty, "Seat", new WindowId("w1"), new StaffId("li")), Stories.No<WindowOrder>(RefusalCode.WrongState)));

    [Fact]
    public void Seen_when_an_episode_that_is_there_is_said_to_be_unknown() => Stories.Seen("refusals", x =>
    {
        Stories.Duty(x);
        x.Return(x.Invoke(x.By(Supervisor), string.Empty, "ActOnTide", Stories.First, TideAction.Release), Stories.No<TideView>(RefusalCode.Unknown));
    });

    [Fact]
    public void Seen_when_nobody_is_found_while_somebody_waits() => Stories.Seen("empty", x =>
    {
        x.Open();
        x.Draw(1, 1, 0);
        x.Return(x.Invoke(x.By("clerk:li"), "w1", "CallNext"), (Answer<CallView>)new CallView(null, null, false));
    });
}
