using Queueing.Domain.Estimates;

namespace Queueing.Domain.Tests.Estimates;

/// <summary>Waits made by a rule that is known, with the skewed noise that waits have.</summary>
public sealed class WaitLearnerTests
{
    [Fact]
    public void Below_two_hundred_waits_there_is_no_model()
    {
        var learner = new WaitLearner();
        Teach(learner, new Random(1), WaitLearner.LeastSamples - 1);
        learner.Model.ShouldBeNull();
        Teach(learner, new Random(2), 1);
        learner.Model.ShouldNotBeNull().Samples.ShouldBe(WaitLearner.LeastSamples);
    }

    /// <summary>What is multiplied with the drain has mean 1, so the best that can be expected is the drain itself; one correction for all lengths leaves some of it.</summary>
    [Fact]
    public void It_finds_the_rule_keeps_the_mean_right_and_covers_four_in_five()
    {
        var learner = new WaitLearner();
        Teach(learner, new Random(3), 3_000);
        var score = Teach(learner, new Random(4), 3_000);
        score.Samples.ShouldBe(3_000);
        Math.Abs(score.Bias / score.MeanWait).ShouldBeLessThan(0.05);
        score.Coverage.ShouldBeInRange(0.77, 0.83);
        score.AboveUpper.ShouldBeInRange(0.07, 0.13);
        learner.Forecast(Signs(20)).Expected.ShouldBe(20 * 60, 20 * 60 * 0.15);
        learner.Forecast(Signs(5)).Expected.ShouldBe(5 * 60, 5 * 60 * 0.15);
    }

    [Fact]
    public void A_few_absurd_waits_move_least_squares_more_than_it()
    {
        var (robust, squares) = (new WaitLearner(), new WaitLearner(robust: false));
        foreach (var learner in (WaitLearner[])[robust, squares])
        {
            Teach(learner, new Random(5), 600);
            for (var i = 0; i < 40; i++)
            {
                learner.Learn(Signs(2), learner.Forecast(Signs(2)), 40_000);
            }
        }

        Off(robust).ShouldBeLessThan(Off(squares) / 2);

        static double Off(WaitLearner learner) => Math.Abs(learner.Forecast(Signs(15)).Raw - (15 * 60));
    }

    [Fact]
    public void The_same_waits_teach_the_same()
    {
        var (one, other) = (new WaitLearner(), new WaitLearner());
        Teach(one, new Random(6), 500);
        Teach(other, new Random(6), 500);
        one.EndDay();
        other.EndDay();
        one.Model!.Coefficients.ShouldBe(other.Model!.Coefficients);
        one.Model.Bands.ShouldBe(other.Model.Bands);
        one.Model.Correction.ShouldBe(other.Model.Correction);
    }

    [Fact]
    public void A_range_holds_what_is_expected_and_nothing_negative()
    {
        var learner = new WaitLearner();
        Teach(learner, new Random(7), 1_000);
        for (var ahead = 0; ahead < 200; ahead++)
        {
            var range = learner.Forecast(Signs(ahead)).Range;
            range.Low.ShouldBeInRange(TimeSpan.Zero, range.Expected!.Value);
            range.High.ShouldBeGreaterThanOrEqualTo(range.Expected.Value);
        }
    }

    [Fact]
    public void A_queue_goes_by_its_halls_family_until_it_has_seen_enough_itself()
    {
        var families = new WaitFamilies();
        families.FamilyOf("tax").ShouldBe(WaitFamily.Drain);
        for (var i = 0; i < WaitLearner.LeastSamples; i++)
        {
            families.End(families.Begin("notary", Signs(i % 9)), 60 * (1 + (i % 9)));
        }

        families.FamilyOf("notary").ShouldBe(WaitFamily.Queue);
        families.FamilyOf("tax").ShouldBe(WaitFamily.Hall);
        families.ModelOf("tax").ShouldBe(families.Hall.ShouldNotBeNull());
    }

    internal static WaitSigns Signs(double ahead) =>
        new(0, ahead, (int)ahead, 0, 60 * ahead / 2, 60 * ahead / 2, 300, 300, 2, 2, 120, 60 * ahead);

    private static WaitScore Teach(WaitLearner learner, Random random, int waits)
    {
        var scorer = new WaitScorer();
        for (var i = 0; i < waits; i++)
        {
            var signs = Signs(random.Next(1, 30));
            var wait = Math.Max(1, signs.Drain * Math.Exp((0.6 * Normal(random)) - 0.18));
            var forecast = learner.Forecast(signs);
            scorer.Add(forecast.Expected, forecast.Low, forecast.High, wait);
            learner.Learn(signs, forecast, wait);
        }

        return scorer.Score;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
