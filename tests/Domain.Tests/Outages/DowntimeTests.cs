using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Outages;
using Queueing.Domain.Tests.Halls;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;

namespace Queueing.Domain.Tests.Outages;

/// <summary>How long a hall was down, on a Monday of the minimal hall, which closes at 17:00; times are minutes from nine.</summary>
public sealed class DowntimeTests
{
    private const string By = "clerk:li";
    private const double Evening = 9 * 60;
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
    private readonly Hall hall = HallFiles.Parse(HallFiles.Minimal);
    private readonly Dictionary<WindowId, ImmutableArray<WindowEvent>> windows = [];

    [Fact]
    public void Only_a_time_in_which_somebody_sat_at_a_window_counts()
    {
        Sits("w101", (0, 180), (240, 480));
        Told(Evening, (170, 245), (300, 330), (480, double.MaxValue)).ShouldBe(10 + 5 + 30);
    }

    [Fact]
    public void What_several_sat_through_counts_once()
    {
        Sits("w101", (0, 100));
        Sits("w102", (20, 60), (80, 200));
        Told(Evening, (50, 150)).ShouldBe(100);
    }

    [Fact]
    public void An_outage_that_goes_on_counts_to_now_and_no_longer_than_to_the_last_closing()
    {
        Sits("w101", (0, null));
        Told(100, (90, double.MaxValue)).ShouldBe(10);
        Told(3 * 24 * 60, (90, double.MaxValue)).ShouldBe(480 - 90);
        Told(Evening, (490, double.MaxValue)).ShouldBe(0, "a window was forgotten open");
        Told(Evening, (470, 500)).ShouldBe(10, "nor does one that ended");
    }

    [Fact]
    public void A_day_on_which_nobody_sat_anywhere_has_none() => Told(Evening, (10, 200)).ShouldBe(0);

    private void Sits(string window, params (double From, double? Until)[] times) => windows[new WindowId(window)] =
        [.. times.SelectMany<(double From, double? Until), WindowEvent>(x => x.Until is { } until
            ? [new WindowOpened(At(x.From), By), new WindowClosed(At(until), By, WindowCloseCause.Ordered)]
            : [new WindowOpened(At(x.From), By)])];

    private double Told(double now, params (double From, double Until)[] outages) => Downtime.Of(
        hall, Monday, windows, [.. outages.Select(x => new Outage(At(x.From), x.Until == double.MaxValue ? DateTimeOffset.MaxValue : At(x.Until)))], At(now)).TotalMinutes;

    private static DateTimeOffset At(double minutes) => Nine.AddMinutes(minutes);
}
