using Queueing.Simulator.Laws;
using Queueing.Simulator.Randomness;
using Queueing.Simulator.Runs;
using Queueing.Simulator.Systems;

namespace Queueing.Simulator.Tests.Runs;

/// <summary>Systems without anything random; every number is worked out by hand.</summary>
public sealed class TimetableTests
{
    [Fact]
    public void Two_servers_take_whoever_came_first()
    {
        // 1: 1–6. 2: 2–3. The third waits for 3, the fourth for 5, the fifth for nobody.
        var system = Small.System([Small.Listed("a", [1, 2, 2.5, 3, 7], 5, 1, 2, 1, 1)], Small.Pool(2, 0));
        Small.Starts(system).ShouldBe([1, 2, 3, 5, 7]);
        Small.Leaves(system).ShouldBe([6, 3, 5, 6, 8]);
    }

    [Fact]
    public void A_second_server_comes_at_its_time_and_goes_after_its_service()
    {
        // One server until 5, two until 9, one again. 0–4, 4–8, from 5 the second server 5–9, the first 8–12. At 9 one service ends
        // before the shift does, so that its server takes the last one, to 13; the later begun of the two then goes after it.
        var system = Small.System(
            [Small.Listed("a", [0, 1, 2, 3, 3.5], 4)],
            Small.OnSchedule(new ServerSchedule([(0, 1), (5, 2), (9, 1)], double.PositiveInfinity, Interruption.Never, false)));
        Small.Starts(system).ShouldBe([0, 4, 5, 8, 9]);
    }

    [Fact]
    public void Relief_lets_the_old_servers_finish_beside_the_new_ones()
    {
        // At 1 the server of the first shift goes on with its customer; two fresh ones take those who wait.
        var classes = new[] { Small.Listed("a", [0, 0.25, 0.5, 0.75], 4) };
        var relief = Small.OnSchedule(new ServerSchedule([(0, 1), (1, 2)], double.PositiveInfinity, Interruption.Never, IsRelief: true));
        Small.Starts(Small.System(classes, relief)).ShouldBe([0, 1, 1, 5]);
        var stay = Small.OnSchedule(new ServerSchedule([(0, 1), (1, 2)], double.PositiveInfinity, Interruption.Never, IsRelief: false));
        Small.Starts(Small.System(classes, stay)).ShouldBe([0, 1, 4, 5]);
    }

    [Theory]
    [InlineData(Interruption.Resume, 7, 11)]
    [InlineData(Interruption.Restart, 9, 13)]
    [InlineData(Interruption.Resample, 6, 10)]
    public void A_service_cut_off_by_the_end_of_a_shift_goes_on_in_the_next(Interruption interruption, double first, double second)
    {
        // Served 0–2, nobody until 5. Left: 2 of 4, or all 4, or the next draw, which is 1; the other then takes 4.
        double[] services = interruption == Interruption.Resample ? [4, 1, 4] : [4];
        var system = Small.System(
            [Small.Listed("a", [0, 1], services)],
            Small.OnSchedule(new ServerSchedule([(0, 1), (2, 0), (5, 1)], double.PositiveInfinity, interruption, false)));
        Small.Leaves(system).ShouldBe([first, second]);
    }

    [Fact]
    public void A_schedule_begins_again_after_its_cycle()
    {
        // On duty 0–3, 10–13, 20–23; services of 4 begin at 0, 10 and 20 and end after the shift.
        var system = Small.System(
            [Small.Listed("a", [0, 1, 1.5], 4)], Small.OnSchedule(new ServerSchedule([(0, 1), (3, 0)], 10, Interruption.Never, false)));
        Small.Starts(system).ShouldBe([0, 10, 20]);
    }

    [Fact]
    public void A_service_that_no_shift_is_long_enough_for_does_not_run_for_ever()
    {
        var schedule = new ServerSchedule([(0, 1), (2, 0)], 4, Interruption.Restart, false);
        Small.Run(Small.System([Small.Listed("a", [0], 3)], Small.OnSchedule(schedule))).IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void Priorities_wait_for_the_service_in_hand_or_break_it_off()
    {
        CustomerClass[] classes =
        [
            Small.Listed("ordinary", [0, 1], 5) with { Priority = 2 }, Small.Listed("urgent", [2], 3) with { Priority = 1 },
        ];
        var system = Small.System(classes, Small.Pool(1, 0, 1)) with { Discipline = Discipline.Priority };
        Small.Starts(system).ShouldBe([0, 8, 5]);
        Small.Leaves(system with { Interruption = Interruption.Resume }).ShouldBe([8, 13, 5]);
        Small.Leaves(system with { Interruption = Interruption.Restart }).ShouldBe([10, 15, 5]);
    }

    [Fact]
    public void Who_finds_no_room_is_lost()
    {
        // In service 0–10; one waits; the third and fourth find no room, the fifth does.
        var system = Small.System([Small.Listed("a", [0, 1, 2, 3, 11], 10)], Small.Pool(1, 0)) with { Room = 1 };
        Small.Run(system).Records.Select(x => x.Outcome).ShouldBe([Outcome.Served, Outcome.Served, Outcome.Blocked, Outcome.Blocked, Outcome.Served]);
        Small.Run(system with { Room = int.MaxValue, Capacity = 2 }).Classes[0].Blocked.ShouldBe(2);
    }

    [Fact]
    public void Patience_ends_at_its_time_and_one_who_is_called_just_then_is_served()
    {
        // The server is busy 0–4. Patience 3: who came at 0.5 leaves at 3.5, who came at 1 is called at 4.
        var system = Small.System([Small.Listed("a", [0, 0.5, 1], 4) with { Patience = new ConstantLaw(3) }], Small.Pool(1, 0));
        var records = Small.Run(system).Records;
        records.Select(x => x.Outcome).ShouldBe([Outcome.Served, Outcome.Abandoned, Outcome.Served]);
        records.Select(x => x.LeftAt).ShouldBe([4, 3.5, 8]);
    }

    [Fact]
    public void Some_turn_away_at_the_sight_of_the_queue()
    {
        // Nobody joins when two wait.
        var system = Small.System([Small.Listed("a", [0, 1, 2, 3], 10) with { Balking = new Balking([0, 0, 1], SeesPresent: false) }], Small.Pool(1, 0));
        Small.Run(system).Classes[0].Balked.ShouldBe(1);
    }

    [Fact]
    public void A_batch_comes_at_once_and_a_second_station_follows_the_first()
    {
        var first = Small.Listed("first", [1], 2, 3) with { Batch = new ConstantLaw(2), Next = [(1, 1)] };
        var second = new CustomerClass { Name = "second", Service = new ConstantLaw(4) };
        Small.Leaves(Small.System([first, second], Small.Pool(1, 0), Small.Pool(1, 1))).ShouldBe([3, 6, 7, 11]);
    }

    [Fact]
    public void Accumulated_priority_and_a_head_start_overtake_only_so_far()
    {
        // At 10 the ordinary one has waited 9 (× 1), the urgent one 4 (× 2 = 8, × 3 = 12), seniority 1 against 6 − 4 or 6 − 6.
        CustomerClass[] Classes(double slope, double headStart) =>
        [
            Small.Listed("ordinary", [0, 1], 10), Small.Listed("urgent", [6], 1) with { Slope = slope, HeadStart = headStart },
        ];
        var system = Small.System(Classes(2, 4), Small.Pool(1, 0, 1));
        Small.Starts(system with { Discipline = Discipline.Accumulating }).ShouldBe([0, 10, 20]);
        Small.Starts(system with { Discipline = Discipline.HeadStart }).ShouldBe([0, 10, 20]);
        var eager = Small.System(Classes(3, 6), Small.Pool(1, 0, 1));
        Small.Starts(eager with { Discipline = Discipline.Accumulating }).ShouldBe([0, 11, 10]);
        Small.Starts(eager with { Discipline = Discipline.HeadStart }).ShouldBe([0, 11, 10]);
    }

    [Fact]
    public void A_server_sets_up_before_it_helps_and_a_horizon_ends_the_run()
    {
        // The second is switched on at 1, when two are present, and ready at 3; it is switched off at 4, when one is left.
        var pool = Small.Pool(1, 0) with { Switching = new Switching(1, [(1, 1)], new ConstantLaw(2)) };
        var system = Small.System([Small.Listed("a", [0, 1], 4)], pool);
        var whole = Small.Run(system);
        whole.Records.Select(x => x.StartedAt).ShouldBe([0, 3]);
        whole.Records.Select(x => x.LeftAt).ShouldBe([4, 7]);
        var pools = SystemRun.Run(system, new RunPlan { Horizon = 8 }, 0).Pools[0];
        pools.On.ShouldBe((8 + 1) / 8.0, 1e-12);
        pools.SettingUp.ShouldBe(2 / 8.0, 1e-12);
        pools.Activations.ShouldBe(1 / 8.0, 1e-12);
        pools.Busy.ShouldBe((4 + 4) / 8.0, 1e-12);
    }

    [Fact]
    public void Any_times_and_services_go_as_Kiefer_and_Wolfowitz_say()
    {
        var draws = new Draws(3, "g/g/c");
        for (var trial = 0; trial < 200; trial++)
        {
            var servers = 1 + draws.Below(4);
            var times = Small.RandomTimes(draws, 60);
            double[] services = [.. times.Select(_ => draws.LogNormal(0.8 * servers, 2))];
            var free = new double[servers];
            var expected = times.Select((at, i) =>
            {
                var next = Array.IndexOf(free, free.Min());
                var start = Math.Max(at, free[next]);
                free[next] = start + services[i];
                return start;
            }).ToArray();
            Small.Starts(Small.System([Small.Listed("a", times, services)], Small.Pool(servers, 0))).ShouldBe(expected, 1e-9);
        }
    }
}
