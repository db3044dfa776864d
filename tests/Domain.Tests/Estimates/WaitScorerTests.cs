using Queueing.Domain.Estimates;

namespace Queueing.Domain.Tests.Estimates;

public sealed class WaitScorerTests
{
    [Fact]
    public void Nothing_is_scored_before_the_first_wait() => new WaitScorer().Score.ShouldBe(default);

    [Fact]
    public void Errors_are_averaged_with_and_without_their_sign_and_the_ends_of_a_range_lie_within_it()
    {
        var scorer = new WaitScorer();
        scorer.Add(expected: 100, low: 50, high: 120, wait: 50);
        scorer.Add(expected: 100, low: 50, high: 120, wait: 120);
        scorer.Add(expected: 100, low: 50, high: 120, wait: 40);
        scorer.Add(expected: 100, low: 50, high: 120, wait: 190);
        scorer.Score.ShouldBe(new WaitScore(
            Samples: 4,
            MeanWait: 100,
            MeanAbsoluteError: (50 + 20 + 60 + 90) / 4.0,
            MeanSquaredError: (2500 + 400 + 3600 + 8100) / 4.0,
            Bias: (50 - 20 + 60 - 90) / 4.0,
            Coverage: 0.5,
            AboveUpper: 0.25));
    }
}
