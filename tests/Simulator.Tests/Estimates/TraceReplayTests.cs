using System.Collections.Immutable;
using Queueing.Simulator.Estimates;
using Queueing.Simulator.Traces;

namespace Queueing.Simulator.Tests.Estimates;

public sealed class TraceReplayTests
{
    /// <summary>One server from 1000: A until 1200, B (waited 150) until 1300; C and the priority customer D come while B is served.</summary>
    private static readonly ImmutableArray<TraceRow> Rows =
    [
        new(2, 1000, "PS", 0, 0, 200, "AVI", false),
        new(3, 1050, "PS", 0, 150, 100, "AVI", false),
        new(4, 1210, "PS", 0, 200, 50, "AVI", false),
        new(5, 1220, "PS", 2, 80, 110, "AVI", false),
        new(6, 1230, "NW", 0, 30, null, null, true),
        new(7, 1240, "NW", 0, 230, 60, "AVI", false),
    ];

    [Fact]
    public void What_is_noted_of_a_wait_is_what_could_be_seen_when_it_began()
    {
        var waits = TraceReplay.Of(Rows);
        waits.Select(x => (x.Queue, x.BeginsAt, x.Seconds)).ShouldBe(
            [("PS", 1050, 150), ("PS", 1210, 200), ("PS", 1220, 80), ("NW", 1240, 230)]);

        var first = waits[0].Signs;
        (first.Ahead, first.Windows, first.Busy, first.HeadWait, first.LastWait, first.RecentMean).ShouldBe((0, 1, 1, 0, 0, 0));
        var priority = waits[2].Signs;
        (priority.PriorityClass, priority.Ahead, priority.Waiting, priority.HeadWait, priority.LastWait).ShouldBe((2, 0, 1, 10, 150));
        var beside = waits[3].Signs;
        (beside.Ahead, beside.Waiting, beside.Beside, beside.OldestWait, beside.HeadWait).ShouldBe((1, 1, 2, 30, 10));
        waits[3].HallLast.ShouldBe(150);
    }

    /// <summary>The same start with another end gives the same signs: nothing of what came later was looked at.</summary>
    [Fact]
    public void What_comes_later_changes_nothing_of_what_was_noted()
    {
        var cut = Rows.SetItem(5, Rows[5] with { WaitSeconds = 9, ServiceSeconds = 999, Server = "SHARON" });
        TraceReplay.Of(cut)[3].Signs.ShouldBe(TraceReplay.Of(Rows)[3].Signs);
        TraceReplay.Of(Rows[..4]).ShouldBe(TraceReplay.Of(Rows)[..3]);
    }

    [Fact]
    public void Every_estimator_is_scored_on_the_same_waits_and_the_trial_repeats()
    {
        var day = TraceReplay.Of(Rows);
        var (one, other) = (EstimateTrial.Run([day], [day]), EstimateTrial.Run([day], [day]));
        one.Rows.ShouldBe(other.Rows);
        one.Rows.ShouldAllBe(x => x.Score.Samples == 4);
        one.Rows.Select(x => x.Name).ShouldBeUnique();
        one.Learned.Score.ShouldBe(one.Rows.Single(x => x.Name == "fluid drain").Score, "four waits teach too little: the drain stands");
    }
}
