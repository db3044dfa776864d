using Queueing.Domain.Tickets;
using Queueing.Domain.Webhooks;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Tests.World;
using Queueing.Grains.Webhooks;

namespace Queueing.Grains.Tests.Webhooks;

public sealed class DurabilityTests
{
    [Fact]
    public void After_an_orderly_end_the_next_activation_goes_on_where_the_last_was() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        await world.DrawAsync();
        await world.LookAsync(grain);
        await grain.OnDeactivateAsync(default, CancellationToken.None);
        await world.DrawAsync();
        await world.LookAsync((await world.ActivateAsync()).Grain);
        world.Receiver.Sequences.ShouldBe([1, 2]);
    });

    [Fact]
    public void After_a_crash_what_was_not_noted_comes_again_with_the_same_number_and_nothing_is_skipped() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        await world.DrawAsync();
        await world.LookAsync(grain);
        await world.DrawAsync();
        await world.LookAsync(grain);
        await world.DrawAsync();
        await world.LookAsync((await world.ActivateAsync()).Grain);
        world.Receiver.Sequences.ShouldBe([1, 2, 2, 3]);
        world.Receiver.Taken.GroupBy(x => x["sequence"]!.GetValue<long>()).ShouldAllBe(x => x.Select(y => y.ToJsonString()).Distinct().Count() == 1);
    });

    [Fact]
    public void A_crash_makes_nobody_try_a_failing_receiver_sooner() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        world.Receiver.Answer = _ => Receiver.Failed;
        await world.DrawAsync();
        await world.LookAsync(grain);
        for (var crash = 0; crash < 5; crash++)
        {
            await world.LookAsync((await world.ActivateAsync()).Grain);
        }

        world.Receiver.Attempts.Count.ShouldBe(1);
    });

    [Fact]
    public void Of_two_activations_the_stale_one_ends_and_nothing_is_skipped_or_numbered_twice() => HookWorld.Run(async world =>
    {
        var first = await world.StartAsync();
        var (second, context) = await world.ActivateAsync();
        for (var i = 0; i < 3; i++)
        {
            await world.DrawAsync();
            await world.LookAsync(first);
        }

        await world.DrawAsync("notary");
        await Throws.From<ActivationFaultedException>(() => second.Poke().AsTask());
        context.Asked.ShouldNotBeNull();
        await HookWorld.SettleAsync();
        await world.LookAsync((await world.ActivateAsync()).Grain);
        await Throws.From<ActivationFaultedException>(() => second.Poke().AsTask());
        world.Receiver.Sequences.Distinct().ShouldBe([1, 2, 3, 4]);
        world.Receiver.Taken.GroupBy(x => x["sequence"]!.GetValue<long>()).ShouldAllBe(x => x.Select(y => y["id"]!.GetValue<string>()).Distinct().Count() == 1);
    });

    [Fact]
    public void An_activation_hears_what_another_did_to_the_subscriptions_though_nothing_was_published_meanwhile() => HookWorld.Run(async world =>
    {
        var first = await world.StartAsync();
        var (second, _) = await world.ActivateAsync();
        (await second.Pause(world.Admin(), HookWorld.First, null)).Refusal.ShouldBeNull();
        await world.DrawAsync();
        await world.LookAsync(first);
        world.Receiver.Attempts.ShouldBeEmpty("it is paused, elsewhere");
        await second.Resume(world.Admin(), HookWorld.First);
        await world.LookAsync(first);
        world.Receiver.Sequences.ShouldBe([1]);
    });

    [Fact]
    public void An_activation_from_before_the_first_subscription_serves_it_or_ends() => HookWorld.Run(async world =>
    {
        var (first, context) = await world.ActivateAsync();
        var (second, _) = await world.ActivateAsync();
        await world.SubscribeAsync(second);
        await Throws.From<ActivationFaultedException>(() => first.Poke().AsTask());
        context.Asked.ShouldNotBeNull();
    });

    [Fact]
    public void An_activation_from_before_the_first_subscription_ends_when_it_is_subscribed_at_itself() => HookWorld.Run(async world =>
    {
        var (first, context) = await world.ActivateAsync();
        var (second, _) = await world.ActivateAsync();
        await world.SubscribeAsync(second);
        await Throws.From<ActivationFaultedException>(() => world.SubscribeAsync(first));
        context.Asked.ShouldNotBeNull();
    });

    [Fact]
    public void What_happens_after_the_first_subscription_is_published_though_an_activation_from_before_it_is_subscribed_at() => HookWorld.Run(async world =>
    {
        var (first, _) = await world.ActivateAsync();
        WebhooksGrain? second = null;
        world.Hall.Journal.Before = async set => second ??= set.Operations.Count == 1 ? (await world.ActivateAsync()).Grain : null;
        await world.SubscribeAsync(first);
        await world.DrawAsync();
        await world.SubscribeAsync(second.ShouldNotBeNull(), "window");
        await world.LookAsync(second);
        world.Receiver.Sequences.ShouldBe([1]);
    });

    [Fact]
    public void A_letter_that_two_activations_tried_failed_once_for_the_one_request() => HookWorld.Run(async world =>
    {
        var first = await world.StartAsync();
        world.Receiver.Answer = _ => Receiver.Failed;
        await world.DrawAsync();
        for (var attempt = 0; attempt <= DeliveryPolicy.MostAttempts; attempt++)
        {
            await world.LaterAsync(first, DeliveryPolicy.LongestPause * 1.3);
        }

        await first.Redeliver(world.Admin(), HookWorld.First, []);
        var answered = new TaskCompletionSource<PostResult>();
        world.Receiver.Answer = _ => answered.Task;
        var (second, _) = await world.ActivateAsync();
        await world.LookAsync(first);
        await world.LookAsync(second);
        world.Receiver.Attempts.Count.ShouldBe(DeliveryPolicy.MostAttempts + 2, "both tried it");
        answered.SetResult(await Receiver.Failed);
        await HookWorld.SettleAsync();
        (await (await world.ActivateAsync()).Grain.DeadLetters(HookWorld.First)).ShouldNotBeNull().Letters.Single().Attempts.ShouldBe(DeliveryPolicy.MostAttempts + 1);
    });

    [Fact]
    public void A_failing_receiver_is_left_alone_though_the_clock_that_subscribed_it_was_ahead() => HookWorld.Run(async world =>
    {
        var (ahead, _) = await world.ActivateAsync(new WallClock(world.Hall.Clock) { Off = TimeSpan.FromSeconds(45) });
        await world.SubscribeAsync(ahead);
        var (grain, _) = await world.ActivateAsync();
        world.Receiver.Answer = _ => Receiver.Failed;
        await world.DrawAsync();
        for (var look = 0; look < 3; look++)
        {
            await world.LookAsync(grain);
        }

        world.Receiver.Attempts.Count.ShouldBe(1);
    });

    [Fact]
    public void A_full_disk_has_no_dead_letter_sent_twice() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        world.Receiver.Answer = _ => Receiver.Failed;
        await world.DrawAsync();
        for (var attempt = 0; attempt <= DeliveryPolicy.MostAttempts; attempt++)
        {
            await world.LaterAsync(grain, DeliveryPolicy.LongestPause * 1.3);
        }

        world.Receiver.Answer = _ => Task.FromResult(PostResult.Taken);
        await grain.Redeliver(world.Admin(), HookWorld.First, []);
        world.Hall.Journal.Next(Fault.Unavailable);
        await world.LookAsync(grain);
        (await grain.DeadLetters(HookWorld.First))!.Letters.ShouldHaveSingleItem("what came of it could not be recorded");
        await world.LookAsync(grain);
        (await grain.DeadLetters(HookWorld.First))!.Letters.ShouldBeEmpty();
        world.Receiver.Taken.ShouldHaveSingleItem();
    });

    [Fact]
    public void A_full_disk_has_no_event_passed_over_that_is_neither_taken_nor_dead() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        world.Receiver.Answer = _ => Receiver.Failed;
        await world.DrawAsync();
        await world.LookAsync(grain);
        for (var attempt = 2; attempt < DeliveryPolicy.MostAttempts; attempt++)
        {
            await world.LaterAsync(grain, DeliveryPolicy.LongestPause * 1.3);
        }

        world.Receiver.Attempts.Count.ShouldBe(DeliveryPolicy.MostAttempts - 1);
        world.Hall.Journal.Next(Fault.Unavailable);
        await world.LaterAsync(grain, DeliveryPolicy.LongestPause * 1.3);
        world.Receiver.Attempts.Count.ShouldBe(DeliveryPolicy.MostAttempts);
        (await grain.DeadLetters(HookWorld.First))!.Letters.ShouldBeEmpty("it could not be recorded");
        await world.LaterAsync(grain, DeliveryPolicy.LongestPause * 1.3);
        (await grain.DeadLetters(HookWorld.First))!.Letters.ShouldHaveSingleItem().Attempts.ShouldBe(DeliveryPolicy.MostAttempts + 1);
    });

    [Fact]
    public void A_full_disk_stops_nothing_for_good() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        await world.DrawAsync();
        world.Hall.Journal.Next(Fault.Unavailable);
        await world.LookAsync(grain);
        world.Receiver.Attempts.ShouldBeEmpty("an event is sent only once its place is durable");
        await world.LookAsync(grain);
        world.Receiver.Sequences.ShouldBe([1]);
    });

    [Fact]
    public void A_new_day_follows_the_old_one_whose_late_events_come_too() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        var ticket = await world.DrawAsync();
        await world.DrawAsync();
        await world.LookAsync(grain);
        await world.LaterAsync(grain, TimeSpan.FromHours(20));
        await world.Hall.Act(ticket, TicketAction.Cancel, "supervisor:s");
        for (var look = 0; look < 30; look++)
        {
            await world.LookAsync(grain);
        }

        world.Receiver.Types.ShouldBe(["ticket.drawn", "ticket.drawn", "ticket.cancelled"]);
        world.Receiver.Sequences.ShouldBe([1, 2, 3]);
        world.Receiver.Taken[2]["day"]!.GetValue<string>().ShouldBe("2025-11-10");
    });

    [Fact]
    public void A_receiver_that_slept_through_the_night_gets_the_day_it_missed_first() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        (await grain.Pause(world.Admin(), HookWorld.First, null)).Refusal.ShouldBeNull();
        await world.DrawAsync();
        await world.LookAsync(grain);
        await world.LaterAsync(grain, TimeSpan.FromHours(20));
        var (next, _) = await world.ActivateAsync();
        await next.Resume(world.Admin(), HookWorld.First);
        await world.LookAsync(next);
        world.Receiver.Sequences.ShouldBe([1]);
        await world.LookAsync(next);
        (await HookWorld.ViewAsync(next)).Delivery!.IsUpToDate.ShouldBeTrue();
    });

    [Fact]
    public void A_command_repeated_gets_its_first_answer_with_the_same_secret_also_after_a_crash() => HookWorld.Run(async world =>
    {
        var (grain, _) = await world.ActivateAsync();
        var caller = world.Admin("once");
        var made = (await grain.Subscribe(caller, "https://example.org/hook", [])).Value.ShouldNotBeNull();
        var rotated = (await grain.Rotate(world.Admin("turn"), HookWorld.First)).Value.ShouldNotBeNull();
        rotated.Secret.ShouldNotBe(made.Secret);
        rotated.Webhook.PreviousUntil.ShouldNotBeNull();
        var (next, _) = await world.ActivateAsync();
        foreach (var activation in (WebhooksGrain[])[grain, next])
        {
            var again = (await activation.Subscribe(caller, "https://example.org/hook", [])).Value.ShouldNotBeNull();
            (again.Secret, again.Webhook.Id, again.Webhook.PreviousUntil).ShouldBe((made.Secret, made.Webhook.Id, null));
        }

        (await next.List()).Length.ShouldBe(1);
        (await next.Subscribe(caller with { Fingerprint = 2 }, "https://example.org/other", [])).Refusal!.Code.ShouldBe(RefusalCode.KeyReused);
    });

    [Fact]
    public void Both_secrets_sign_for_a_day_after_a_change_then_the_new_one_alone() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        await grain.Rotate(world.Admin(), HookWorld.First);
        await world.DrawAsync();
        await world.LookAsync(grain);
        world.Receiver.Attempts[^1].Generations.ShouldBe([2, 1]);
        world.Hall.Clock.Advance(Webhook.Overlap);
        await world.Hall.Act((await world.Hall.Queue("tax").Find(new(HallWorld.Day.Date, new("tax"), 1)))!, TicketAction.Cancel, "supervisor:s");
        for (var look = 0; look < 30; look++)
        {
            await world.LookAsync(grain);
        }

        world.Receiver.Attempts[^1].Generations.ShouldBe([2]);
    });

    [Fact]
    public void Nobody_is_subscribed_to_what_is_refused_and_a_removed_subscription_is_silent() => HookWorld.Run(async world =>
    {
        var grain = await world.StartAsync();
        (await grain.Subscribe(world.Admin(), "ftp://example.org", [])).Refusal!.Field.ShouldBe("url");
        (await grain.Subscribe(world.Admin(), "https://example.org", ["ticket.eaten"])).Refusal!.Field.ShouldBe("types");
        (await grain.Pause(world.Admin(), new WebhookId(9), null)).Refusal!.Code.ShouldBe(RefusalCode.Unknown);
        (await grain.Remove(world.Admin(), HookWorld.First)).Value!.State.ShouldBe(WebhookState.Removed);
        await world.DrawAsync();
        await world.LookAsync(grain);
        world.Receiver.Attempts.ShouldBeEmpty();
        (await grain.List()).ShouldBeEmpty();
        (await world.SubscribeAsync(grain)).Webhook.Id.ShouldBe(new WebhookId(2), "an identity is never used twice");
        await world.DrawAsync();
        await world.LookAsync(grain);
        world.Receiver.Sequences.ShouldBe([1], "what happened while nobody was subscribed is not published");
    });
}
