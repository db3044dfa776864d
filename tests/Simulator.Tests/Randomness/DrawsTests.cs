using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Tests.Randomness;

public sealed class DrawsTests
{
    [Fact]
    public void An_entity_draws_the_same_whoever_else_draws()
    {
        var alone = new Draws(1, "person/a.1").Uniform();
        new Draws(1, "person/a.2").Uniform().ShouldNotBe(alone);
        new Draws(2, "person/a.1").Uniform().ShouldNotBe(alone);
        new Draws(1, "person/a.1").Uniform().ShouldBe(alone);
    }

    [Fact]
    public void Log_normal_draws_have_the_mean_and_variation_asked_for()
    {
        var draws = new Draws(7, "log-normal");
        var values = Enumerable.Range(0, 200_000).Select(_ => draws.LogNormal(178, 1.64)).ToArray();
        var mean = values.Average();

        mean.ShouldBe(178, 2);
        (values.Average(x => (x - mean) * (x - mean)) / (mean * mean)).ShouldBe(1.64, 0.15);
    }

    [Fact]
    public void Poisson_draws_have_the_mean_asked_for()
    {
        var draws = new Draws(7, "poisson");

        Enumerable.Range(0, 100_000).Average(_ => draws.Poisson(3.5)).ShouldBe(3.5, 0.03);
    }

    [Fact]
    public void Items_are_drawn_in_proportion_to_their_weights()
    {
        var draws = new Draws(7, "weighted");
        double[] weights = [1, 0, 3];
        var drawn = Enumerable.Range(0, 100_000).Select(_ => draws.Weighted([0, 1, 2], x => weights[x])).CountBy(x => x).ToDictionary();

        drawn.Keys.ShouldBe([0, 2], ignoreOrder: true);
        (drawn[2] / 100_000.0).ShouldBe(0.75, 0.01);
    }
}
