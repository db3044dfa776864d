using Queueing.Domain.People;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Hours;
using Queueing.Gateway.Trees;

namespace Queueing.Gateway.Tests.Trees;

/// <summary>What a total of several halls says of their people.</summary>
public sealed class DayFiguresTests
{
    [Fact]
    public void A_total_is_over_the_people_and_not_over_the_halls()
    {
        var quiet = Day(0.04, 2);
        var busy = Day(0.04, [.. Enumerable.Range(1, 18).Select(x => (double)x), 41]);
        DayFiguresAnswer.Of(quiet).ShouldSatisfyAllConditions(
            x => (x.Called, x.MeanWaitMinutes, x.P90WaitMinutes, x.InTargetShare, x.ExtendedMinutes).ShouldBe((1, 2, 2, 1, 0)));
        DayFiguresAnswer.Of(busy).ShouldSatisfyAllConditions(
            x => (x.Called, x.MeanWaitMinutes, x.P90WaitMinutes, x.InTargetShare).ShouldBe((19, 11.2, 18, 0.526)));
        DayFiguresAnswer.Of(quiet, busy).ShouldSatisfyAllConditions(
            x => (x.Drawn, x.Called, x.Served).ShouldBe((20, 20, 20)),
            x => x.MeanWaitMinutes.ShouldBe(10.7, "(171 + 41 + 2) / 20, and not the mean of 2 and 11.2"),
            x => x.P90WaitMinutes.ShouldBe(17, "the eighteenth of twenty"),
            x => x.InTargetShare.ShouldBe(0.55, "eleven of twenty"),
            x => (x.ExtendedMinutes, x.PauseMinutes, x.Steered, x.DowntimeMinutes).ShouldBe((0.1, 60, 4, 10), "what was rounded is not added up"));
    }

    [Fact]
    public void Where_nobody_was_called_no_wait_is_told()
    {
        var nobody = DayFiguresAnswer.Of(new DayAccount([new(TicketState.Waiting, null, false)], default, default, 0, default));
        (nobody.Drawn, nobody.Waiting, nobody.Called).ShouldBe((1, 1, 0));
        (nobody.MeanWaitMinutes, nobody.P90WaitMinutes, nobody.InTargetShare).ShouldBe((null, null, null));
        DayFiguresAnswer.Of([]).Drawn.ShouldBe(0);
    }

    private static DayAccount Day(double extended, params double[] waits) => new(
        [.. waits.Select(x => new DayPerson(TicketState.Completed, TimeSpan.FromMinutes(x), x <= 10))],
        TimeSpan.FromMinutes(extended),
        TimeSpan.FromMinutes(30),
        2,
        TimeSpan.FromMinutes(5));
}
