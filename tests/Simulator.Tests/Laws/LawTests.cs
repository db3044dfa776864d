using Queueing.Simulator.Laws;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Tests.Laws;

public sealed class LawTests
{
    public static TheoryData<Law, double, double> Known => new()
    {
        { new ExponentialLaw(2), 2, 1 },
        { new ConstantLaw(3), 3, 0 },
        { new UniformLaw(1, 5), 3, 16.0 / 12 / 9 },
        { new GammaLaw(4, 2), 2, 0.25 },
        { new GammaLaw(0.5, 2), 2, 2 },
        { HyperexponentialLaw.Balanced(2, 3), 2, 3 },
        { new HyperexponentialLaw([0.3, 0.7], [1, 2]), 1.7, (2 * ((0.3 * 1) + (0.7 * 4)) / (1.7 * 1.7)) - 1 },
        { new LogNormalLaw(2, 1.64), 2, 1.64 },
        { new WeibullLaw(1, 2), 2, 1 },
        { new WeibullLaw(2, 2), 2, (4 / Math.PI) - 1 },
        { new EmpiricalLaw([1, 2, 4], [1, 1, 2]), 2.75, (((1 + 4) / 4.0) + 8 - (2.75 * 2.75)) / (2.75 * 2.75) },
        { new SequenceLaw([1, 3], repeats: true), 2, 0.25 },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Draws_have_the_mean_and_the_variance_that_the_law_says(Law law, double mean, double scv)
    {
        law.Mean.ShouldBe(mean, 1e-9);
        law.Scv.ShouldBe(scv, 1e-9);
        var draws = new Draws(1, "law");
        var fresh = law.Fresh();
        double[] drawn = [.. Enumerable.Range(0, 400_000).Select(_ => fresh.Draw(draws))];
        var found = drawn.Average();
        found.ShouldBe(mean, 0.01 * mean);
        (drawn.Average(x => (x - found) * (x - found)) / (found * found)).ShouldBe(scv, 0.04 * (scv + 0.01));
        drawn.ShouldAllBe(x => x >= 0);
    }

    [Fact]
    public void A_sequence_begins_again_or_ends_for_good_and_each_run_has_its_own_place()
    {
        var draws = new Draws(1, "none");
        var repeating = new SequenceLaw([1, 2], repeats: true);
        Take(repeating.Fresh(), draws).ShouldBe([1, 2, 1]);
        Take(repeating.Fresh(), draws).ShouldBe([1, 2, 1]);
        Take(new SequenceLaw([1, 2], repeats: false), draws).ShouldBe([1, 2, double.PositiveInfinity]);
    }

    private static double[] Take(Law law, Draws draws) => [law.Draw(draws), law.Draw(draws), law.Draw(draws)];
}
