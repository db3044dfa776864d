using Queueing.Simulator.World;
using Queueing.Simulator.World.Checks;
using Queueing.Simulator.World.Engine;

namespace Queueing.Simulator.Tests.World;

/// <summary>A world ends, whatever runs in it.</summary>
public sealed class PatienceTests
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_goes_on_without_end_is_named()
    {
        var timeline = new Timeline(Nine);
        var patience = new Patience(timeline, 5_000);
        var scheduler = new TurnScheduler(timeline, "the spinning grain");
        async Task Spin()
        {
            while (true)
            {
                await Task.Yield();
            }
        }

        scheduler.Start(Spin);
        var ended = Should.Throw<WorldViolation>(() =>
        {
            while (timeline.Step())
            {
                patience.Require(DateTimeOffset.MaxValue, () => "somebody waits");
            }
        });
        ended.Check.ShouldBe("endless");
        ended.Message.ShouldContain("the spinning grain");
        ended.Message.ShouldContain("somebody waits");
    }

    [Fact]
    public void Whoever_is_not_done_in_time_is_named()
    {
        var timeline = new Timeline(Nine);
        timeline.After(TimeSpan.FromHours(1), () => { });
        timeline.Step();
        Should.Throw<WorldViolation>(() => new Patience(timeline).Require(Nine.AddMinutes(30), () => "the clerk does not get done"))
            .Message.ShouldContain("the clerk does not get done");
    }
}
