namespace Queueing.Simulator.Tests.World.Mutants;

public sealed class HuntTests
{
    [Fact]
    public void The_lowest_seed_that_fails_is_named() => Hunt.LowestCaught(
        seed => seed >= 7 ? ("conservation", $"seen in {seed}", seed) : (null, null, seed), 40).ShouldBe((7UL, "conservation", "seen in 7"));

    [Fact]
    public void A_world_where_everything_holds_catches_nothing() =>
        Hunt.LowestCaught(seed => (null, null, seed), 40).ShouldBeNull();
}
