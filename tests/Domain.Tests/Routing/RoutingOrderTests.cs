using Queueing.Domain.Routing;

namespace Queueing.Domain.Tests.Routing;

/// <summary>What decides, when what comes first in the comparison is equal.</summary>
public sealed class RoutingOrderTests
{
    [Fact]
    public void A_ready_window_is_chosen_by_duty_then_idleness_then_rank_then_place()
    {
        ReadyWindow[] inOrder =
        [
            new(9, 2, IsBeyondDuty: false, Idleness: 0.5),
            new(8, 1, IsBeyondDuty: false, Idleness: 0.4),
            new(7, 2, IsBeyondDuty: false, Idleness: 0.4),
            new(1, 3, IsBeyondDuty: false, Idleness: 0.4),
            new(2, 3, IsBeyondDuty: false, Idleness: 0.4),
            new(0, 0, IsBeyondDuty: true, Idleness: 0.9),
        ];
        inOrder.Reverse().Order().ShouldBe(inOrder);
    }

    [Fact]
    public void A_queue_is_chosen_by_how_overdue_it_is_then_by_score_then_by_place()
    {
        Candidate[] inOrder = [Of(9, 2, 0.1), Of(8, 1, 0.9), Of(7, 0, 0.8), Of(1, 0, 0.7), Of(2, 0, 0.7)];
        inOrder.Reverse().Order().ShouldBe(inOrder);
    }

    private static Candidate Of(int queue, double overdue, double score) =>
        new(queue, CallRule.LongestRelativeWait, overdue, TimeSpan.Zero, 1, score);
}
