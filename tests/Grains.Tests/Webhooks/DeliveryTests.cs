using Queueing.Domain.Tickets;
using Queueing.Domain.Webhooks;
using Queueing.Grains.Contracts;
using Queueing.Grains.Webhooks;

namespace Queueing.Grains.Tests.Webhooks;

public sealed class DeliveryTests
{
    private static readonly TimeSpan Pause = DeliveryPolicy.LongestPause * 1.3;

    [Fact]
    public void A_visit_arrives_in_order_numbered_without_gaps_and_names_nobody() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        await world.DrawAsync();
        await world.Hall.Open("w1");
        world.Hall.Clock.Advance(TimeSpan.FromSeconds(1));
        var called = await world.Hall.CallNext("w1");
        await world.Hall.Act(called, TicketAction.Start);
        await world.Hall.Act(called, TicketAction.Finish);
        await world.LookAsync(grain);
        world.Receiver.Types.ShouldBe(["ticket.drawn", "window.opened", "ticket.called", "ticket.started", "ticket.completed"]);
        world.Receiver.Sequences.ShouldBe([1, 2, 3, 4, 5]);
        world.Receiver.Ids.First().ShouldBe("tiny:2025-11-10:queue:tax:1");
        var drawn = world.Receiver.Taken[0];
        drawn["timestamp"]!.GetValue<string>().ShouldBe("2025-11-10T10:00:01+08:00");
        drawn["data"]!.ToJsonString().ShouldBe(
            """{"ticket":"20251110.tax.1","number":"A001","queue":"tax","services":["tax-service"],"channel":"kiosk","ahead":0,"by":"kiosk"}""");
        world.Receiver.Taken.ShouldAllBe(x => !x.ToJsonString().Contains("li\"", StringComparison.Ordinal) && !x.ToJsonString().Contains("k1", StringComparison.Ordinal));
    });

    [Fact]
    public void Only_what_is_wanted_and_happens_from_now_on_is_sent() => HookWorld.Run(async world =>
    {
        await world.DrawAsync();
        var grain = await world.StartAsync("window", "ticket.missed");
        await world.DrawAsync();
        await world.Hall.Open("w1");
        await world.Hall.Act(await world.Hall.CallNext("w1"), TicketAction.Miss);
        await world.LookAsync(grain);
        world.Receiver.Types.ShouldBe(["window.opened", "ticket.missed"], ignoreOrder: true);
        world.Receiver.Sequences.ShouldBe([1, 2]);
        (await HookWorld.ViewAsync(grain)).Delivery!.IsUpToDate.ShouldBeTrue();
    });

    [Fact]
    public void A_failed_event_is_tried_again_after_a_growing_pause_and_the_next_waits_for_it() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        world.Receiver.Answer = _ => Receiver.Failed;
        await world.DrawAsync();
        await world.DrawAsync();
        await world.LookAsync(grain);
        await world.LookAsync(grain);
        world.Receiver.Attempts.Count.ShouldBe(1, "the pause is not over");
        await world.LaterAsync(grain, DeliveryPolicy.FirstPause * 1.3);
        world.Receiver.Attempts.Count.ShouldBe(2);
        await world.LaterAsync(grain, DeliveryPolicy.FirstPause * 1.3);
        world.Receiver.Attempts.Count.ShouldBe(2, "the second pause is twice as long");
        (await HookWorld.ViewAsync(grain)).Delivery!.Failures.ShouldBe(2);
        world.Receiver.Answer = _ => Task.FromResult(PostResult.Taken);
        await world.LaterAsync(grain, DeliveryPolicy.FirstPause * 2);
        world.Receiver.Sequences.ShouldBe([1, 2]);
        world.Receiver.Attempts.Select(x => x.EventId).Distinct().Count().ShouldBe(2, "an attempt has its event's identity");
        (await HookWorld.ViewAsync(grain)).Delivery!.Failures.ShouldBe(0);
    });

    [Fact]
    public void What_the_old_address_fails_while_the_new_one_is_being_set_does_not_count_against_the_new_one() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        await world.DrawAsync();
        world.Receiver.Answer = _ => Receiver.Failed;
        for (var attempt = 1; attempt < DeliveryPolicy.MostAttempts; attempt++)
        {
            await world.LaterAsync(grain, Pause);
        }

        var answer = new TaskCompletionSource<PostResult>();
        world.Receiver.Answer = _ => answer.Task;
        await world.LaterAsync(grain, Pause);
        world.Receiver.Attempts.Count.ShouldBe(DeliveryPolicy.MostAttempts);
        world.Hall.Clock.Advance(TimeSpan.FromSeconds(1));
        (await grain.Change(world.Admin(), HookWorld.First, "https://example.org/other", [], null)).Value.ShouldNotBeNull();
        world.Receiver.Answer = _ => Task.FromResult(PostResult.Taken);
        answer.SetResult(await Receiver.Failed);
        await HookWorld.SettleAsync();
        world.Receiver.Attempts[^1].Url.ShouldBe("https://example.org/other");
        world.Receiver.Sequences.ShouldBe([1]);
        (await grain.DeadLetters(HookWorld.First))!.Letters.ShouldBeEmpty();
    });

    [Fact]
    public void An_event_that_is_never_taken_becomes_a_dead_letter_and_is_delivered_on_request() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        world.Receiver.Answer = post => post.EventId.EndsWith("tax:1", StringComparison.Ordinal) ? Receiver.Failed : Task.FromResult(PostResult.Taken);
        await world.DrawAsync();
        await world.DrawAsync();
        for (var attempt = 0; attempt <= DeliveryPolicy.MostAttempts; attempt++)
        {
            await world.LaterAsync(grain, Pause);
        }

        world.Receiver.Sequences.ShouldBe([2], "the dead letter keeps its number");
        var letter = (await grain.DeadLetters(HookWorld.First)).ShouldNotBeNull().Letters.ShouldHaveSingleItem();
        (letter.EventId, letter.Sequence, letter.Attempts, letter.Problem).ShouldBe(("tiny:2025-11-10:queue:tax:1", 1, DeliveryPolicy.MostAttempts, "answered 500"));

        (await grain.Redeliver(world.Admin(), HookWorld.First, ["nothing"])).Refusal.ShouldNotBeNull().Field.ShouldBe("ids");
        (await grain.Redeliver(world.Admin(), HookWorld.First, [letter.EventId])).Refusal.ShouldBeNull();
        await world.LookAsync(grain);
        (await grain.DeadLetters(HookWorld.First))!.Letters.Single().Attempts.ShouldBe(DeliveryPolicy.MostAttempts + 1, "asked once, tried once");
        world.Receiver.Answer = _ => Task.FromResult(PostResult.Taken);
        (await grain.Redeliver(world.Admin(), HookWorld.First, [])).Refusal.ShouldBeNull();
        await world.LookAsync(grain);
        world.Receiver.Sequences.ShouldBe([2, 1]);
        (await grain.DeadLetters(HookWorld.First))!.Letters.ShouldBeEmpty();
    });

    [Fact]
    public void Attempts_at_an_event_that_is_wanted_no_more_are_not_those_of_the_next() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        world.Receiver.Answer = _ => Receiver.Failed;
        var ticket = await world.DrawAsync();
        for (var attempt = 0; attempt < DeliveryPolicy.MostAttempts - 1; attempt++)
        {
            await world.LaterAsync(grain, Pause);
        }

        await grain.Change(world.Admin(), HookWorld.First, "https://example.org/hook", ["ticket.cancelled"], null);
        await world.Hall.Queue("tax").Act(world.Hall.By("clerk:li"), new TicketCommand(ticket.Id, TicketAction.Cancel));
        await world.LaterAsync(grain, Pause);
        await world.LaterAsync(grain, Pause);
        (await grain.DeadLetters(HookWorld.First)).ShouldNotBeNull().Letters.ShouldBeEmpty("it was tried twice");
        world.Receiver.Attempts.Select(x => x.EventId).Distinct().Count().ShouldBe(2);
    });

    [Fact]
    public void A_receiver_that_fails_for_a_day_is_left_alone_and_loses_nothing_but_its_dead_letters() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        world.Receiver.Answer = _ => Receiver.Failed;
        for (var i = 0; i < 30; i++)
        {
            await world.DrawAsync();
        }

        while ((await HookWorld.ViewAsync(grain)).State is WebhookState.Active)
        {
            await world.LaterAsync(grain, Pause);
        }

        var view = await HookWorld.ViewAsync(grain);
        (view.State, view.Reason).ShouldBe((WebhookState.Suspended, "answered 500"));
        view.DeadLetters.ShouldBeInRange(5, 20);
        var attempts = world.Receiver.Attempts.Count;
        await world.LaterAsync(grain, Pause);
        world.Receiver.Attempts.Count.ShouldBe(attempts);

        world.Receiver.Answer = _ => Task.FromResult(PostResult.Taken);
        (await grain.Resume(world.Admin(), HookWorld.First)).Value!.State.ShouldBe(WebhookState.Active);
        await world.LookAsync(grain);
        world.Receiver.Sequences.ShouldBe(Enumerable.Range(view.DeadLetters + 1, 30 - view.DeadLetters).Select(x => (long)x));
    });

    [Fact]
    public void A_receiver_that_is_gone_is_left_alone_at_once() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        world.Receiver.Answer = _ => Task.FromResult(new PostResult("answered 410", IsGone: true));
        await world.DrawAsync();
        await world.LookAsync(grain);
        (await HookWorld.ViewAsync(grain)).State.ShouldBe(WebhookState.Suspended);
    });

    [Fact]
    public void A_receiver_may_ask_for_a_longer_pause_though_not_for_ever() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        world.Receiver.Answer = _ => Task.FromResult(new PostResult("answered 429", RetryAfter: TimeSpan.FromDays(9)));
        await world.DrawAsync();
        await world.LookAsync(grain);
        await world.LaterAsync(grain, DeliveryPolicy.FirstPause * 2);
        world.Receiver.Attempts.Count.ShouldBe(1);
        await world.LaterAsync(grain, DeliveryPolicy.LongestPause);
        world.Receiver.Attempts.Count.ShouldBe(2);
    });

    [Fact]
    public void A_receiver_that_hangs_holds_up_neither_the_hall_nor_another_receiver() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        await world.SubscribeAsync(grain);
        var never = new TaskCompletionSource<PostResult>();
        world.Receiver.Answer = post => post.Webhook == HookWorld.First ? never.Task : Task.FromResult(PostResult.Taken);
        await world.DrawAsync();
        await world.LookAsync(grain);
        await world.DrawAsync();
        await world.Hall.Open("w1");
        await world.Hall.CallNext("w1");
        await world.LookAsync(grain);
        world.Receiver.Attempts.Count(x => x.Webhook == HookWorld.First).ShouldBe(1);
        world.Receiver.Sequences.ShouldBe([1, 2, 3, 4]);
        (await grain.Pause(world.Admin(), HookWorld.First, "hangs")).Refusal.ShouldBeNull("commands do not wait for it either");
    });
}
