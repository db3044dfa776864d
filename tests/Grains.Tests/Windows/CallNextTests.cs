using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Windows;

public sealed class CallNextTests
{
    [Fact]
    public void The_next_ticket_is_answered_as_its_queue_shows_it() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        await world.Draw();
        world.Clock.Advance(TimeSpan.FromMinutes(3));
        var answer = (await window.CallNext(world.By("clerk:li"))).Value.ShouldNotBeNull();
        answer.Ticket.ShouldBeSameAs(await world.Queue("tax").FindNumber(1));
        answer.Ticket.ShouldNotBeNull().State.ShouldBe(TicketState.Called);
        var view = await window.View();
        (view.State, view.Hand?.Ticket?.Id).ShouldBe((WindowState.Calling, answer.Ticket.Id));
        await world.Act(answer.Ticket, TicketAction.Start);
        (await window.View()).State.ShouldBe(WindowState.Serving);
    });

    [Fact]
    public void A_full_hand_is_freed_only_by_the_tickets_queue() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        await world.Draw();
        await world.Draw();
        var ticket = await world.CallNext("w1");
        var refusal = (await window.CallNext(world.By("clerk:li"))).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.State).ShouldBe((RefusalCode.HandFull, "calling"));
        refusal.Detail.ShouldContain("A001");
        await world.Act(ticket, TicketAction.Start);
        (await window.CallNext(world.By("clerk:li"))).Refusal.ShouldNotBeNull().State.ShouldBe("serving");
        await world.Act(ticket, TicketAction.Finish);
        (await world.CallNext("w1")).Number.Value.ShouldBe("A002");
    });

    [Theory]
    [InlineData(1.9, 0.6, "in the break")]
    [InlineData(6.6, 1.5, "after the last closing")]
    public void Whoever_has_a_number_is_called_also(double drawn, double later, string when) => HallWorld.Run(async world =>
    {
        world.Clock.SetUtcNow(HallWorld.Ten.AddHours(drawn));
        var window = await world.Open("w1");
        await world.Draw();
        await world.Draw();
        world.Clock.Advance(TimeSpan.FromHours(later));
        foreach (var number in (string[])["A001", "A002"])
        {
            var ticket = await world.CallNext("w1");
            ticket.Number.Value.ShouldBe(number, when);
            (await window.View()).State.ShouldBe(WindowState.Calling);
            await world.Act(ticket, TicketAction.Start);
            await world.Act(ticket, TicketAction.Finish);
        }

        (await window.CallNext(world.By("clerk:li"))).Value.ShouldNotBeNull().WindowClosed.ShouldBe(drawn > 6, "a window closes only after the day, and when nobody waits");
    });

    [Fact]
    public void A_repeat_gets_the_first_call_at_any_time() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        await world.Draw();
        var caller = world.By("clerk:li");
        var first = await window.CallNext(caller);
        var ticket = first.Value.ShouldNotBeNull().Ticket.ShouldNotBeNull();
        (await window.CallNext(caller)).ShouldBeSameAs(first);
        await world.Act(ticket, TicketAction.Miss);
        var version = (await window.View()).Version;
        (await window.CallNext(caller)).ShouldBeSameAs(first, "nobody waits");
        (await window.View()).Version.ShouldBe(version, "a repeat does not make the window ready");
        await world.Draw();
        (await window.CallNext(caller)).ShouldBeSameAs(first, "somebody waits");
        world.Crash();
        (await window.CallNext(caller)).ShouldBeSameAs(first);
        (await window.SetPhase(world.By("clerk:li"), WindowPhase.Closed, null)).Refusal.ShouldBeNull();
        (await window.CallNext(caller)).ShouldBeSameAs(first, "closed by now");
        (await window.CallNext(caller with { Fingerprint = 7 })).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.KeyReused);
        (await world.Open("w2")).ShouldNotBeNull();
        (await world.Window("w2").CallNext(caller)).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.KeyReused);
    });

    [Fact]
    public void A_repeat_is_not_given_the_ticket_that_was_offered_since() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        await world.Draw();
        var caller = world.By("clerk:li");
        var first = await window.CallNext(caller);
        await world.Act(first.Value.ShouldNotBeNull().Ticket.ShouldNotBeNull(), TicketAction.Miss);
        await window.CallNext(world.By("clerk:li"));
        await world.Draw();
        await window.Offer();
        await world.Quiet();
        (await window.View()).Hand.ShouldNotBeNull().Ticket.ShouldNotBeNull().Number.Value.ShouldBe("A002");
        (await window.CallNext(caller)).ShouldBeSameAs(first);
    });

    [Fact]
    public void Every_own_queue_is_asked_even_if_the_dispatcher_names_none() => HallWorld.Run(async world =>
    {
        await world.Open("w3");
        await world.Draw("notary");
        (await world.CallNext("w3")).Number.Value.ShouldBe("B001");
    });

    [Fact]
    public void The_dispatchers_choice_goes_first_and_its_reason_is_told() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w3");
        await world.Draw();
        await world.Draw("notary");
        var reason = new CallReason(CallRule.Overdue, TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(20), 1, 2.5, new QueueId("tax"), 0.1);
        world.Hub.Choice = _ => Task.FromResult(ImmutableArray.Create(new Choice(new QueueId("notary"), reason)));
        var answer = (await window.CallNext(world.By("clerk:li"))).Value.ShouldNotBeNull();
        (answer.Ticket?.Number.Value, answer.Reason).ShouldBe(("B001", reason));
    });

    [Fact]
    public void Without_a_dispatcher_the_longest_relative_wait_goes_first() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w3");
        await world.Draw("notary");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Draw();
        world.Clock.Advance(TimeSpan.FromMinutes(30));
        world.Hub.Choice = _ => throw new TimeoutException();
        var answer = (await window.CallNext(world.By("clerk:li"))).Value.ShouldNotBeNull();
        (answer.Ticket?.Number.Value, answer.Reason?.Rule, answer.Reason?.Score).ShouldBe(("A001", CallRule.WithoutDispatcher, 2.0));
    });

    [Fact]
    public void A_silent_dispatcher_has_a_tenth_of_a_second() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        await world.Draw();
        var asked = new TaskCompletionSource();
        world.Hub.Choice = _ =>
        {
            asked.SetResult();
            return new TaskCompletionSource<ImmutableArray<Choice>>().Task;
        };
        var call = window.CallNext(world.By("clerk:li")).AsTask();
        await asked.Task;
        for (var i = 0; i < 20; i++)
        {
            await Task.Yield();
        }

        call.IsCompleted.ShouldBeFalse();
        world.Machine.Advance(TimeSpan.FromMilliseconds(101));
        (await call).Value.ShouldNotBeNull().Reason.ShouldNotBeNull().Rule.ShouldBe(CallRule.WithoutDispatcher);
    });

    [Fact]
    public void When_a_queue_could_not_be_asked_nobody_says_that_nobody_waits() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w3");
        var lost = 0;
        world.Lost = () => ++lost == 5;
        var answer = await window.CallNext(world.By("clerk:li"));
        lost.ShouldBeGreaterThan(5);
        answer.Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Unavailable);
        (await window.View()).State.ShouldBe(WindowState.Idle);
    });

    [Fact]
    public void When_nobody_waits_the_window_is_ready_once_and_the_next_arrival_is_its() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        var empty = (await window.CallNext(world.By("clerk:li"))).Value.ShouldNotBeNull();
        (empty.Ticket, empty.WindowClosed).ShouldBe((null, false));
        var ready = await window.View();
        ready.State.ShouldBe(WindowState.Ready);
        await window.CallNext(world.By("clerk:li"));
        (await window.View()).Version.ShouldBe(ready.Version);
        await window.Offer();
        await world.Quiet();
        (await window.View()).Version.ShouldBe(ready.Version, "offered, but nobody was there");
        await world.Draw();
        world.Hub.Choice = _ => Task.FromResult(ImmutableArray.Create(new Choice(
            new QueueId("tax"), new CallReason(CallRule.LongestRelativeWait, TimeSpan.Zero, TimeSpan.FromMinutes(15), 1, 0, null, 0))));
        await window.Offer();
        await window.Offer();
        await world.Quiet();
        var hand = (await window.View()).Hand.ShouldNotBeNull();
        (hand.Ticket?.Number.Value, hand.Reason?.Rule).ShouldBe(("A001", CallRule.ReadyWindow));
        var next = (await window.CallNext(world.By("clerk:li"))).Value.ShouldNotBeNull();
        next.Ticket.ShouldNotBeNull().Number.Value.ShouldBe("A001", "the offered ticket is the next ticket");
        await world.Act(next.Ticket, TicketAction.Start);
        (await window.CallNext(world.By("clerk:li"))).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.HandFull);
    });

    [Fact]
    public void After_the_last_session_a_window_that_finds_nobody_closes() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        world.Clock.SetUtcNow(HallWorld.Ten.AddHours(7));
        var answer = (await window.CallNext(world.By("clerk:li"))).Value.ShouldNotBeNull();
        (answer.Ticket, answer.WindowClosed).ShouldBe((null, true));
        (await window.View()).State.ShouldBe(WindowState.Closed);
        (await window.CallNext(world.By("clerk:li"))).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.WindowNotOpen);
    });

    [Fact]
    public void After_the_last_session_a_window_that_is_to_stay_for_somebody_is_ready_and_with_a_silent_dispatcher_it_closes() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        world.Clock.SetUtcNow(HallWorld.Ten.AddHours(7));
        world.Hub.Prospect = x => Task.FromResult(new WindowProspects(0, IsAwaited: x.Value == "w1"));
        (await window.CallNext(world.By("clerk:li"))).Value.ShouldNotBeNull().WindowClosed.ShouldBeFalse();
        (await window.View()).State.ShouldBe(WindowState.Ready);
        (await window.CallNext(world.By("clerk:li"))).Value.ShouldNotBeNull().WindowClosed.ShouldBeFalse();
        world.Hub.Prospect = _ => Task.FromException<WindowProspects>(new TimeoutException());
        (await window.CallNext(world.By("clerk:li"))).Value.ShouldNotBeNull().WindowClosed.ShouldBeTrue();
    });

    [Fact]
    public void Only_the_seated_clerk_or_a_supervisor_calls_and_only_at_an_open_window() => HallWorld.Run(async world =>
    {
        async Task<RefusalCode?> Call(string by) => (await world.Window("w1").CallNext(world.By(by))).Refusal?.Code;
        (await Call("supervisor:s")).ShouldBe(RefusalCode.WindowNotOpen);
        await world.Open("w1");
        await world.Draw();
        (await Call("clerk:wang")).ShouldBe(RefusalCode.Forbidden);
        (await Call("clerk:")).ShouldBe(RefusalCode.Forbidden);
        (await Call("supervisor:s")).ShouldBeNull();
    });

    [Fact]
    public void On_tidal_duty_it_serves_its_further_queues_too() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        await world.Draw("estate");
        (await window.View()).Serves.Select(queue => queue.Value).ShouldBe(["tax"]);
        (await window.CallNext(world.By("clerk:li"))).Value.ShouldNotBeNull().Ticket.ShouldBeNull();
        (await window.Obey(new WindowOrder(9, new StaffId("li"), new TideId(1)))).Serves.Select(queue => queue.Value).ShouldBe(["tax", "notary", "estate"]);
        (await world.CallNext("w1")).Number.Value.ShouldBe("C001");
        world.Hub.Windows[^1].CallsOnTide.ShouldBe(1);
    });

    [Theory]
    [InlineData(Fault.UncertainButCommitted)]
    [InlineData(Fault.UncertainNotCommitted)]
    public void After_an_uncertain_append_of_its_own_a_window_answers_nothing_more(Fault fault) => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        var window = await world.ActivateWindow("w1");
        world.Journal.Next(fault);
        await Throws.From<ActivationFaultedException>(() => window.Grain.CallNext(world.By("clerk:li")).AsTask());
        window.Context.Asked.ShouldNotBeNull();
        Func<Task>[] calls =
        [
            () => window.Grain.View().AsTask(),
            () => window.Grain.CallNext(world.By("clerk:li")).AsTask(),
            () => window.Grain.SetPhase(world.By("clerk:li"), WindowPhase.Paused, "x").AsTask(),
            () => window.Grain.Offer().AsTask(),
            () => window.Grain.Report(99).AsTask(),
            () => window.Grain.Tell(new WindowOrder(99, null, null)).AsTask(),
            () => window.Grain.HandChanged(new CallId(new WindowId("w1"), 1)).AsTask(),
        ];
        foreach (var call in calls)
        {
            await Throws.From<ActivationFaultedException>(call);
        }
    });

    [Fact]
    public void What_the_store_refuses_is_refused_and_nothing_changes() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        var before = await window.View();
        world.Journal.Next(Fault.Unavailable, Fault.Unavailable);
        (await window.CallNext(world.By("clerk:li"))).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Unavailable);
        (await window.SetPhase(world.By("clerk:li"), WindowPhase.Paused, "lunch")).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Unavailable);
        (await window.View()).ShouldBeSameAs(before);
    });

    [Fact]
    public void A_stale_window_loses_and_says_what_the_stream_says() => HallWorld.Run(async world =>
    {
        await world.Open("w1");
        var stale = await world.ActivateWindow("w1");
        await world.Draw();
        await world.Draw();
        await world.CallNext("w1");
        var refusal = (await stale.Grain.CallNext(world.By("clerk:li"))).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(RefusalCode.HandFull);
        (await world.Queue("tax").Summary()).Waiting.ShouldBe(1);
        (await stale.Grain.View()).Hand.ShouldNotBeNull().Ticket.ShouldNotBeNull().Number.Value.ShouldBe("A001");
    });

    [Fact]
    public void A_stale_window_that_finds_nobody_does_not_become_ready() => HallWorld.Run(async world =>
    {
        var window = await world.Open("w1");
        var stale = await world.ActivateWindow("w1");
        await window.SetPhase(world.By("clerk:li"), WindowPhase.Paused, "lunch");
        (await stale.Grain.CallNext(world.By("clerk:li"))).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.Unavailable);
        (await stale.Grain.CallNext(world.By("clerk:li"))).Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.WindowNotOpen);
    });
}
