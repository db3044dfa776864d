using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Tides;

/// <summary>Who is asked to help (POLICY: donors and their score): 1, less the pressure at home, half a point for idle hands, a fifth of the need it meets.</summary>
public sealed class TidalDonorTests
{
    /// <summary>Each window of a ring serves its own queue and may help the next two: w0 and w1 may help q2.</summary>
    private readonly FloorDay ring = Staffed(Floors.Ring(6, 6, TidalMode.Auto), 4);

    private readonly FloorDay small = new(Floors.Small());

    [Fact]
    public void Of_two_that_are_equal_the_first_of_the_hall_is_asked_and_the_numbers_are_kept()
    {
        Lines(ring, 0, 0, 5, 0);
        var move = First(ring);
        (move.Window, move.ForQueue, move.Reason.Cause, move.FromBackOffice).ShouldBe((0, 2, TidalCause.Pressure, false));
        (move.Reason.Queue, move.Reason.Waiting, move.Reason.Capacity, move.Reason.Threshold).ShouldBe((Queue(2), 5, 1.0, Floors.Settings.Up));
        move.Reason.Pressure.ShouldBe(1.8, 1e-9);
        move.Reason.HomePressure.ShouldBe(0);
        move.Reason.Score.ShouldBe(1 + 0.5 + (0.2 * 1.8), 1e-9);
    }

    [Fact]
    public void Idle_hands_are_asked_before_busy_ones()
    {
        Lines(ring, 0, 0, 5, 0);
        Busy(ring, "w0", Queue(0));
        First(ring).Window.ShouldBe(1);
        ring.Report("w1", readySince: ring.Now);
        First(ring).Reason.Score.ShouldBe(1 + 0.5 + (0.2 * 1.8), 1e-9, "who asked for a ticket and got none is idle");
        Busy(ring, "w1", Queue(1));
        First(ring).Window.ShouldBe(0);
        First(ring).Reason.Score.ShouldBe(1 + (0.2 * 1.8), 1e-9);
    }

    [Fact]
    public void Whoever_is_needed_less_at_home_is_asked_first()
    {
        Lines(ring, 1, 0, 5, 0);
        First(ring).Window.ShouldBe(1);
    }

    [Fact]
    public void Whoever_meets_more_need_is_asked_first()
    {
        Lines(ring, 0, 0, 5, 1);
        First(ring).Window.ShouldBe(1);
        First(ring).Reason.Score.ShouldBe(1 + 0.5 + (0.2 * (1.8 + 0.36)), 1e-9);
    }

    [Theory]
    [InlineData(5, TidalCause.BackOffice)]
    [InlineData(6, TidalCause.JointOverload)]
    public void A_window_that_is_pressed_itself_helps_only_who_is_clearly_worse_off(int waiting, TidalCause cause)
    {
        Staff();
        Lines(small, waiting, 2);
        First(small).Reason.Cause.ShouldBe(cause);
        First(small).Reason.HomePressure.ShouldBe(cause is TidalCause.BackOffice ? 0 : 0.72, 1e-9);
    }

    [Fact]
    public void The_back_office_comes_before_a_window_that_can_hardly_be_spared_and_after_any_other()
    {
        Staff();
        Lines(small, 9, 5);
        First(small).Reason.Cause.ShouldBe(TidalCause.JointOverload, "idle, it can be spared");
        Busy(small, "w2", Floors.B);
        var forward = First(small);
        (forward.Window, forward.Member, forward.FromBackOffice, forward.Reason.Score).ShouldBe((3, 3, true, 0.2));
        small.Report("t1");
        First(small).Reason.Cause.ShouldBe(TidalCause.JointOverload, "nobody can come forward to a window that is open");
    }

    [Fact]
    public void From_the_back_office_nobody_is_promised_twice()
    {
        var two = new FloorDay(Floors.Expecting(0));
        Lines(two, 1, 2);
        Moves(two).Select(x => (x.Window, x.Member, x.ForQueue)).ShouldBe([(3, 3, 0), (4, 4, 1)]);
    }

    [Fact]
    public void Of_two_people_who_meet_the_same_need_the_first_of_the_hall_comes()
    {
        Lines(small, 0, 2);
        First(small).Member.ShouldBe(3);
        First(small).Member.ShouldBe(3, "a pass that nobody carried out has promised nobody");
    }

    [Fact]
    public void Nobody_is_fetched_from_a_window()
    {
        small.Staff("w1", "p1");
        Lines(small, 5, 0);
        Moves(small).ShouldBeEmpty("p2 has not the skill");
        small.Policy.IsUnhelped(0).ShouldBeTrue();
    }

    [Fact]
    public void Nobody_is_fetched_before_they_have_rested()
    {
        var two = new FloorDay(Floors.Expecting(0));
        two.Staff("w1", "c1");
        Lines(two, 2, 0);
        two.React();
        two.Do(TideDecisions.Decline(two.State, two.State.Tides.Single().Id, two.Now, "supervisor:s1"));
        two.Now += Floors.Settings.CoolDown - TimeSpan.FromTicks(1);
        Moves(two).ShouldBeEmpty("the second tidal window is free, p1 is not");
        two.Now += TimeSpan.FromTicks(1);
        First(two).Member.ShouldBe(3);
    }

    [Fact]
    public void Once_help_has_ended_help_may_go_the_other_way()
    {
        Staff();
        Lines(small, 2, 0);
        small.React();
        small.State.Tides.Single().Window.ShouldBe(new WindowId("w2"));
        small.Do(TideDecisions.Decline(small.State, new(1), small.Now, "supervisor:s1"));
        Lines(small, 0, 2);
        First(small).Window.ShouldBe(0);
    }

    [Fact]
    public void Whoever_is_helped_may_help_all_but_the_helpers_own()
    {
        var three = Staffed(Floors.Ring(3, 3, TidalMode.Auto), 3);
        Lines(three, 0, 0, 2);
        three.React();
        three.State.Tides.Single().Window.ShouldBe(new WindowId("w0"));
        Lines(three, 0, 5, 0);
        First(three).Window.ShouldBe(2, "q2's window may help q1, which helps nobody");
    }

    [Fact]
    public void No_more_than_twelve_duties_begin_in_one_pass()
    {
        var wide = Staffed(Floors.Ring(20, 20, TidalMode.Auto), 20);
        Lines(wide, [.. Enumerable.Range(0, 20).Select(x => x % 2 == 0 ? 9 : 0)]);
        Moves(wide).Count.ShouldBe(12);
    }

    private static FloorDay Staffed(Hall hall, int windows)
    {
        var day = new FloorDay(hall);
        for (var w = 0; w < windows; w++)
        {
            day.Staff($"w{w}", $"c{w}");
        }

        return day;
    }

    private static QueueId Queue(int queue) => new($"q{queue}");

    private static void Lines(FloorDay day, params int[] waiting)
    {
        for (var queue = 0; queue < waiting.Length; queue++)
        {
            day.Line(day.State.View.Hall.Queues[queue].Id, waiting[queue]);
        }
    }

    private static void Busy(FloorDay day, string window, QueueId queue) =>
        day.Report(window, call: new CallId(new WindowId(window), 5), queue: queue);

    private static TidalMove First(FloorDay day) => Moves(day)[0];

    private static List<TidalMove> Moves(FloorDay day)
    {
        List<TidalMove> moves = [];
        day.Policy.Pass(day.Now, moves);
        return moves;
    }

    private void Staff()
    {
        small.Staff("w1", "c1");
        small.Staff("w2", "c2");
    }
}
