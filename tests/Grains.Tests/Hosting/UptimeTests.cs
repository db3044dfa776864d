using Microsoft.Extensions.Time.Testing;
using Queueing.Grains.Hosting;
using Queueing.Grains.Tests.World;

namespace Queueing.Grains.Tests.Hosting;

public sealed class UptimeTests
{
    private static readonly DateTimeOffset Ten = new(2025, 11, 10, 2, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider hall = new(Ten);
    private readonly FakeTimeProvider machine = new(Ten);

    [Fact]
    public void Time_that_passes_is_no_break()
    {
        var uptime = new Uptime(hall, machine);
        Pass(hall: 3600, machine: 60);
        uptime.Look().ShouldBeNull("a hall's clock may run faster than the machine's");
        uptime.Since.ShouldBe(Ten);
    }

    [Theory]
    [InlineData(61)]
    [InlineData(-61)]
    public void A_wall_clock_that_jumps_is_one_from_then_on(int seconds)
    {
        var wall = new WallClock(hall);
        var uptime = new Uptime(wall, machine);
        Pass(hall: 5, machine: 5);
        wall.Off = TimeSpan.FromSeconds(seconds);
        uptime.Look().ShouldBe(TimeSpan.FromSeconds(seconds));
        uptime.Since.ShouldBe(Ten.AddSeconds(5 + seconds));
        Pass(hall: 5, machine: 5);
        uptime.Look().ShouldBeNull("it is told once");
        uptime.Since.ShouldBe(Ten.AddSeconds(5 + seconds));
    }

    [Fact]
    public void A_small_correction_is_none()
    {
        var wall = new WallClock(hall);
        var uptime = new Uptime(wall, machine);
        wall.Off = TimeSpan.FromSeconds(60);
        uptime.Look().ShouldBeNull();
        uptime.Since.ShouldBe(Ten);
    }

    [Fact]
    public void A_machine_that_did_not_look_for_long_was_down()
    {
        var uptime = new Uptime(hall, machine);
        Pass(hall: 61, machine: 61);
        uptime.Look().ShouldBeNull();
        uptime.Since.ShouldBe(Ten.AddSeconds(61));
    }

    private void Pass(int hall, int machine)
    {
        this.hall.Advance(TimeSpan.FromSeconds(hall));
        this.machine.Advance(TimeSpan.FromSeconds(machine));
    }
}
