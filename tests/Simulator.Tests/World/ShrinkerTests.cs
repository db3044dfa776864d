using Queueing.Simulator.World;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.Tests.World;

/// <summary>A failing world is shrunk to what matters: here, a visit and a fault that together break a pretended rule.</summary>
public sealed class ShrinkerTests
{
    private readonly WorldPlan plan = Invention.Of(3);

    [Fact]
    public void What_does_not_matter_is_left_out()
    {
        var needed = plan.Items.Where(x => x is Visit or Fault).Where((_, i) => i % 29 == 0).ToArray();
        needed.Length.ShouldBeGreaterThan(1);
        var small = Shrinker.Shrink(plan, x => needed.All(x.Items.Contains), _ => { });
        small.Items.ShouldBe(needed);
    }

    [Fact]
    public void A_world_in_which_everything_holds_is_not_shrunk() =>
        Should.Throw<ArgumentException>(() => Shrinker.Shrink(1, _ => { })).Message.ShouldContain("everything holds");

    [Fact]
    public void Every_item_has_its_story() => plan.Items.ShouldAllBe(x => x.Story.Length > 10);
}
