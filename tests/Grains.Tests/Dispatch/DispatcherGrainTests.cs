using Queueing.Domain.Estimates;
using Queueing.Domain.Identities;
using Queueing.Domain.Outages;
using Queueing.Domain.Queues;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;
using Queueing.Grains.Outages;
using Queueing.Grains.Tests.World;
using StreamId = Queueing.Grains.Journaling.StreamId;

namespace Queueing.Grains.Tests.Dispatch;

public sealed class DispatcherGrainTests
{
    private readonly DispatcherWorld world = new();

    [Fact]
    public async Task The_draw_that_tips_a_queue_over_assigns_a_window_at_once_with_its_reason()
    {
        var grain = await world.StartAsync();
        await world.StaffAsync(grain);
        await grain.ReportQueue(world.Line(Floors.A, 2));
        (await grain.Follow(null, 0)).Tides.ShouldBeEmpty();

        await grain.ReportQueue(world.Line(Floors.A, 3));
        var floor = await grain.Follow(null, 0);
        var tide = floor.Tides.ShouldHaveSingleItem();
        (tide.State, tide.Window, tide.ForQueue).ShouldBe(("Assigned", new WindowId("w2"), Floors.A));
        tide.ReasonEn.ShouldContain("3 waiting, an expected wait of 8.1 min against a target of 15");
        world.Told("w2").Last().Tide.ShouldBe(tide.Id);
        floor.Alerts.ShouldHaveSingleItem().Queue.ShouldBe(Floors.A);
        floor.Windows[1].Obeyed.ShouldBeFalse();
    }

    [Fact]
    public async Task It_is_open_when_the_window_calls_under_it_and_is_released_after_the_ebb()
    {
        var grain = await world.StartAsync();
        await Turn(grain);
        (await grain.Follow(null, 0)).Tides[0].State.ShouldBe("Open");

        world.Clock.Advance(TidalSettings.Default.MinOpen);
        await grain.ReportQueue(world.Line(Floors.A, 0));
        await grain.Poke();
        var floor = await grain.Follow(null, 0);
        floor.Tides[0].State.ShouldBe("Draining");
        floor.Tides[0].EndReasonEn!.ShouldContain("ebbed");
        world.Told("w2").Last().ShouldBe(floor.Windows[1].Order);
        floor.Windows[1].Order!.Tide.ShouldBeNull();

        await grain.ReportWindow(world.Window("w2", floor.Windows[1].Order));
        (await grain.Follow(null, 0)).Tides[0].State.ShouldBe("Closed");
        (await world.StoredAsync()).ShouldBe([
            "clerk-seated", "clerk-seated", "clerk-seated",
            "tide-proposed", "tide-approved", "tide-assigned", "alert-raised",
            "tide-acknowledged", "tide-opened", "tide-released", "alert-cleared", "tide-closed"]);
    }

    [Fact]
    public async Task The_floor_is_shown_anew_once_its_pressures_are_worked_out_anew()
    {
        var grain = await world.StartAsync();
        await world.StaffAsync(grain);
        foreach (var queue in world.Hall.Queues)
        {
            await grain.ReportQueue(world.Line(queue.Id, 2));
        }

        await grain.Poke();
        var shown = await grain.Follow(null, 0);
        await grain.Poke();
        (await grain.Follow(null, 0)).Sequence.ShouldBe(shown.Sequence, "a moment later nothing has changed");

        world.Clock.Advance(TidalPolicy.Tick);
        await grain.Poke();
        (await grain.Follow(null, 0)).Sequence.ShouldBeGreaterThan(shown.Sequence);
    }

    [Fact]
    public async Task While_somebody_sits_at_a_window_it_is_noted_every_minute_that_the_hall_is_up()
    {
        var grain = await world.StartAsync();
        await grain.Poke();
        (await UpsAsync()).ShouldBeEmpty("nobody is there");

        await world.StaffAsync(grain);
        for (var minutes = 0; minutes < 3; minutes++)
        {
            await grain.Poke();
            await grain.Poke();
            world.Clock.Advance(OutageDay.Every);
        }

        (await UpsAsync()).Count.ShouldBe(3);
        world.Journal.Next(Fault.Unavailable);
        await grain.Poke();
        await grain.Poke();
        (await UpsAsync()).Count.ShouldBe(4, "what the store refused is noted with the next look");
    }

    [Fact]
    public async Task A_queue_that_has_another_hall_to_tell_is_reminded_at_each_look()
    {
        var grain = await world.StartAsync();
        await world.StaffAsync(grain);
        foreach (var queue in world.Hall.Queues)
        {
            await grain.ReportQueue(world.Line(queue.Id, 0));
        }

        world.Sent.Clear();
        await grain.ReportQueue(world.Line(Floors.A, 0) with { Leaving = 1 });
        await grain.Poke();
        world.Sent.Where(x => x.Method == "Report").ShouldHaveSingleItem().To.ShouldBe(Floors.A.Value);
        await grain.ReportQueue(world.Line(Floors.A, 0));
        await grain.Poke();
        world.Sent.Count(x => x.Method == "Report").ShouldBe(1);
    }

    [Fact]
    public async Task A_repeat_gets_the_first_answer_and_another_request_under_its_key_is_refused()
    {
        var grain = await world.StartAsync();
        var first = await grain.Seat(DispatcherWorld.By("k1"), new("w1"), new StaffId("c1"));
        await grain.Seat(DispatcherWorld.By("k2"), new("w1"), new StaffId("c2"));
        (await grain.Seat(DispatcherWorld.By("k1"), new("w1"), new StaffId("c1"))).Value.ShouldBe(first.Value);
        (await (await world.StartAsync()).Seat(DispatcherWorld.By("k1"), new("w1"), new StaffId("c1"))).Value.ShouldBe(first.Value);
        (await grain.Seat(DispatcherWorld.By("k1", 2), new("w1"), new StaffId("c3"))).Refusal!.Code.ShouldBe(RefusalCode.KeyReused);
        (await world.StoredAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_repeat_that_would_now_be_refused_gets_its_first_answer_too()
    {
        var advising = new DispatcherWorld(TidalMode.Advise);
        var grain = await advising.StartAsync();
        await advising.StaffAsync(grain);
        await grain.ReportQueue(advising.Line(Floors.A, 3));
        var first = await grain.ActOnTide(DispatcherWorld.By("yes"), new TideId(1), TideAction.Approve);
        first.Value!.State.ShouldBe("Assigned");
        (await grain.ActOnTide(DispatcherWorld.By("no"), new TideId(1), TideAction.Decline)).Value!.State.ShouldBe("Declined");
        (await grain.ActOnTide(DispatcherWorld.By("yes"), new TideId(1), TideAction.Approve)).Value!.State.ShouldBe("Assigned");
        var late = await grain.ActOnTide(DispatcherWorld.By("late"), new TideId(1), TideAction.Approve);
        late.Refusal!.Code.ShouldBe(RefusalCode.WrongState);
    }

    [Fact]
    public async Task A_restart_replays_to_the_same_floor()
    {
        var grain = await world.StartAsync();
        await Turn(grain);
        var before = await grain.Follow(null, 0);
        var after = await (await world.StartAsync()).Follow(null, 0);
        after.Epoch.ShouldNotBe(before.Epoch);
        after.Tides.Select(x => x with { Queues = [] }).ShouldBe(before.Tides.Select(x => x with { Queues = [] }));
        after.Tides[0].Queues.ShouldBe(before.Tides[0].Queues);
        after.Alerts.ShouldBe(before.Alerts);
        after.Staff.ShouldBe(before.Staff);
        after.Windows.Select(x => x.Order).ShouldBe(before.Windows.Select(x => x.Order));
    }

    [Fact]
    public async Task A_fresh_activation_judges_nothing_until_the_owners_it_knows_of_have_reported()
    {
        var grain = await world.StartAsync();
        await world.StaffAsync(grain);
        await world.Journal.AppendAsync(new AppendSet(
            DispatcherWorld.Day.Hall,
            [new StreamAppend(new StreamId(DispatcherWorld.Day, StreamKind.Window, "w1"), 0, [new EventData("window-opened", "{}"u8.ToArray())])],
            []),
            TestContext.Current.CancellationToken);
        var next = await world.StartAsync();
        world.Sent.Clear();
        await next.ReportQueue(world.Line(Floors.A, 9));
        (await next.Follow(null, 0)).Alerts.ShouldBeEmpty();
        world.Sent.ShouldContain(new Sent("w1", "Report", 1L));

        var order = (await next.Follow(null, 0)).Windows[0].Order;
        await next.ReportWindow(world.Window("w1", order));
        (await next.Follow(null, 0)).Alerts.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_arrival_is_offered_to_another_window_when_the_one_that_was_offered_it_took_somebody_else()
    {
        var grain = await world.StartAsync();
        await world.StaffAsync(grain);
        var windows = (await grain.Follow(null, 0)).Windows;
        var ready = world.Clock.GetUtcNow();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await grain.ReportWindow(world.Window("w1", windows.First(x => x.Id.Value == "w1").Order, readySince: ready));
        await grain.ReportWindow(world.Window("w3", windows.First(x => x.Id.Value == "w3").Order, readySince: ready));
        await grain.ReportQueue(world.Line(Floors.A, 1));
        var offered = world.Sent.Where(x => x.Method == "Offer").ShouldHaveSingleItem().To;

        await grain.ReportWindow(world.Window(offered, windows.First(x => x.Id.Value == offered).Order));
        world.Sent.Where(x => x.Method == "Offer").Select(x => x.To).Distinct().Order().ShouldBe(["w1", "w3"]);
    }

    [Fact]
    public async Task An_arrival_is_offered_to_a_ready_window_and_capacity_is_told()
    {
        var grain = await world.StartAsync();
        await world.StaffAsync(grain);
        world.Sent.ShouldContain(new Sent("a", "TellCapacity", 2.0));
        var order = (await grain.Follow(null, 0)).Windows[0].Order;
        await grain.ReportWindow(world.Window("w1", order, readySince: world.Clock.GetUtcNow()));
        world.Sent.ShouldNotContain(x => x.Method == "Offer");
        await grain.ReportQueue(world.Line(Floors.A, 1));
        world.Sent.ShouldContain(new Sent("w1", "Offer", null));
        (await grain.Choose(new("w1"))).ShouldHaveSingleItem().Queue.ShouldBe(Floors.A);
        (await grain.Choose(new("w2"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_hall_knows_of_a_queues_windows_is_told_at_each_look_that_changes_it()
    {
        var grain = await world.StartAsync();
        await world.StaffAsync(grain);
        await grain.ReportQueue(world.Line(Floors.A, 4));
        world.Sent.Clear();
        await grain.Poke();
        await grain.Poke();
        var told = world.Sent.Where(x => x.Method == "TellLoad").Select(x => (x.To, Load: (QueueLoad)x.Argument!)).ToList();
        told.ShouldBeUnique();
        told.ShouldAllBe(x => x.Load.Windows > 0 && x.Load.Busy == 0);
    }

    [Fact]
    public async Task An_order_is_told_until_the_window_shows_it()
    {
        var grain = await world.StartAsync();
        var order = (await grain.Seat(DispatcherWorld.By("k"), new("w1"), new StaffId("c1"))).Value.ShouldNotBeNull();
        await grain.Poke();
        world.Told("w1").ShouldBe([order, order]);
        await grain.ReportWindow(world.Window("w1", order));
        await grain.Poke();
        world.Told("w1").Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_stale_activation_loses_its_append_reads_on_and_decides_again()
    {
        var (stale, fresh) = (await world.StartAsync(), await world.StartAsync());
        await fresh.Seat(DispatcherWorld.By("k1"), new("w1"), new StaffId("c1"));
        var moved = (await stale.Seat(DispatcherWorld.By("k2"), new("w2"), new StaffId("c1"))).Value.ShouldNotBeNull();
        moved.Number.ShouldBe(3, "the clerk had to leave w1 first, which the stale one did not know");
        (await world.StoredAsync()).ShouldBe(["clerk-seated", "clerk-left", "clerk-seated"]);
    }

    [Fact]
    public async Task After_an_uncertain_append_it_answers_nothing_more()
    {
        var grain = await world.StartAsync();
        world.Journal.Next(Fault.UncertainNotCommitted);
        await Should.ThrowAsync<ActivationFaultedException>(async () => await grain.Seat(DispatcherWorld.By("k"), new("w1"), new StaffId("c1")));
        ((FakeContext)(object)grain.GrainContext).Deactivated.ShouldBeTrue();
        await Should.ThrowAsync<ActivationFaultedException>(async () => await grain.Poke());
        await Should.ThrowAsync<ActivationFaultedException>(async () => await grain.Follow(null, 0));
        Should.Throw<ActivationFaultedException>(() => grain.Choose(new("w1")).AsTask().GetAwaiter().GetResult());
    }

    [Fact]
    public async Task A_journal_that_refuses_refuses_the_command_and_a_move_is_made_at_the_next_look()
    {
        var grain = await world.StartAsync();
        world.Journal.Next(Fault.Unavailable);
        (await grain.Seat(DispatcherWorld.By("k"), new("w1"), new StaffId("c1"))).Refusal!.Code.ShouldBe(RefusalCode.Unavailable);
        await world.StaffAsync(grain);
        world.Journal.Next(Fault.Unavailable);
        await grain.ReportQueue(world.Line(Floors.A, 3));
        (await grain.Follow(null, 0)).Tides.ShouldBeEmpty();
        await grain.Poke();
        (await grain.Follow(null, 0)).Tides.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_long_poll_ends_with_the_next_change_or_after_ten_seconds()
    {
        var grain = await world.StartAsync();
        var seen = await grain.Follow(null, 0);
        var poll = grain.Follow(seen.Epoch, seen.Sequence).AsTask();
        poll.IsCompleted.ShouldBeFalse();
        await grain.ReportQueue(world.Line(Floors.A, 1));
        var next = await poll;
        next.Sequence.ShouldBeGreaterThan(seen.Sequence);
        next.Queues[0].Waiting.ShouldBe(1);

        var quiet = grain.Follow(next.Epoch, next.Sequence).AsTask();
        world.Machine.Advance(Changes.Patience);
        (await quiet).ShouldBeSameAs(next);
    }

    [Fact]
    public async Task A_supervisor_opens_releases_and_acknowledges_and_unknown_things_are_refused()
    {
        var grain = await world.StartAsync();
        await world.StaffAsync(grain);
        var tide = (await grain.OpenTide(DispatcherWorld.By("o"), new("w1"), Floors.B, null)).Value.ShouldNotBeNull();
        (tide.BySupervisor, tide.State).ShouldBe((true, "Assigned"));
        (await grain.ActOnTide(DispatcherWorld.By("a"), tide.Id, TideAction.Acknowledge)).Value!.Deadline.ShouldBeNull();
        (await grain.ActOnTide(DispatcherWorld.By("r"), tide.Id, TideAction.Release)).Value!.State.ShouldBe("Draining");
        (await grain.ActOnTide(DispatcherWorld.By("u"), new TideId(9), TideAction.Release)).Refusal!.Code.ShouldBe(RefusalCode.Unknown);
        (await grain.OpenTide(DispatcherWorld.By("i"), new("w2"), Floors.B, null)).Refusal!.Field.ShouldBe("forQueue");

        await grain.ReportQueue(world.Line(Floors.A, 30));
        (await grain.AcknowledgeAlert(DispatcherWorld.By("s"), "a1")).Value!.AcknowledgedBy.ShouldBe("supervisor:s1");
        (await grain.AcknowledgeAlert(DispatcherWorld.By("t"), "a9")).Refusal!.Code.ShouldBe(RefusalCode.Unknown);
    }

    [Fact]
    public async Task A_clerk_is_refused_a_colleagues_window_and_duty()
    {
        var grain = await world.StartAsync();
        await world.StaffAsync(grain);
        await grain.ReportQueue(world.Line(Floors.A, 3));
        var seat = await grain.Seat(new Caller("clerk:c3", "s", 1), new("w1"), new StaffId("c3"));
        (seat.Refusal!.Code, seat.Refusal.Detail).ShouldBe((RefusalCode.WrongState, "c1 sits there"));
        foreach (var action in (TideAction[])[TideAction.Acknowledge, TideAction.Decline])
        {
            (await grain.ActOnTide(new Caller("clerk:c3", $"t-{action}", 1), new TideId(1), action)).Refusal!.Code.ShouldBe(RefusalCode.Forbidden);
        }

        (await grain.ActOnTide(new Caller("clerk:c2", "mine", 1), new TideId(1), TideAction.Acknowledge)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_queue_past_its_next_deadline_is_asked_to_take_it_with_the_time_since_when_the_hall_is_up()
    {
        var up = world.Clock.GetUtcNow();
        var grain = await world.StartAsync();
        await grain.ReportQueue(world.Line(Floors.A, 0) with { NextDeadline = up.AddSeconds(30) });
        await grain.Poke();
        world.Sent.ShouldNotContain(x => x.Method == "TakeDue");
        world.Clock.Advance(TimeSpan.FromSeconds(30));
        await grain.Poke();
        world.Sent.Single(x => x.Method == "TakeDue").ShouldBe(new Sent(Floors.A.Value, "TakeDue", up));

        world.Sent.Clear();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        world.Machine.Advance(TimeSpan.FromMinutes(5));
        await grain.Poke();
        world.Sent.Single(x => x.Method == "TakeDue").Argument.ShouldBe(world.Clock.GetUtcNow(), "nobody looked for minutes: everybody's time begins anew");
    }

    [Fact]
    public async Task Who_waits_for_one_window_is_offered_to_it_alone_and_to_all_when_it_closes()
    {
        var grain = await world.StartAsync();
        await world.StaffAsync(grain);
        var orders = (await grain.Follow(null, 0)).Windows.Select(x => x.Order).ToArray();
        await grain.ReportWindow(world.Window("w1", orders[0], readySince: world.Clock.GetUtcNow()));
        await grain.ReportWindow(world.Window("w2", orders[1], readySince: world.Clock.GetUtcNow()));
        world.Sent.Clear();
        var line = world.Line(Floors.A, 1);
        await grain.ReportQueue(line with { Head = null, Aimed = [new AimedLine(new WindowId("w1"), 1, line.Head)] });
        world.Sent.Where(x => x.Method is "Offer" or "AimChanged").ShouldBe(
            [new Sent("w1", "AimChanged", null), new Sent("w1", "Offer", null)], "and its stream tells of it");
        (await grain.Prospects(new WindowId("w1"))).ShouldBe(new WindowProspects(1, IsAwaited: false));
        (await grain.Choose(new WindowId("w2"))).ShouldBeEmpty();

        await grain.Poke();
        world.Sent.ShouldNotContain(x => x.Method == "LiftAims");
        await grain.ReportWindow(world.Window("w1", orders[0]) with { Phase = WindowPhase.Closed });
        await grain.Poke();
        world.Sent.ShouldContain(new Sent(Floors.A.Value, "LiftAims", new WindowId("w1")));
    }

    private ValueTask<IReadOnlyList<RecordedEvent>> UpsAsync() => world.Journal.ReadAsync(Pulse.StreamOf(DispatcherWorld.Day));

    private async Task Turn(DispatcherGrain grain)
    {
        await world.StaffAsync(grain);
        await grain.ReportQueue(world.Line(Floors.A, 3));
        var order = (await grain.Follow(null, 0)).Windows[1].Order;
        order!.Tide.ShouldNotBeNull();
        await grain.ReportWindow(world.Window("w2", order, callsOnTide: 1));
    }
}
