using System.Globalization;
using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Halls;

public sealed class SampleHallsTests
{
    public static TheoryData<string, double> Samples => new() { { "small", 420 }, { "huadu", 420 }, { "dongyuan", 390 } };

    [Fact]
    public void Every_shipped_hall_file_is_a_hall_under_its_own_name()
    {
        var files = Directory.GetFiles(HallFiles.Folder, "*.json")
            .Select(x => Path.GetFileNameWithoutExtension(x))
            .Where(x => x != "hall.schema")
            .Order(StringComparer.Ordinal)
            .ToArray();
        files.ShouldBe(["bank", "dongyuan", "huadu", "small", "xinhua"]);
        files.ShouldAllBe(x => HallFiles.Load(x).Id.Value == x);
    }

    [Fact]
    public void Huadu_has_the_published_scale()
    {
        var hall = HallFiles.Load("huadu");
        hall.Windows.Count(x => x.Kind is not WindowKind.Tidal).ShouldBe(229);
        hall.Windows.Count(x => x.Kind is WindowKind.Tidal).ShouldBe(12);
        hall.Departments.Length.ShouldBe(35);
        hall.Queues.Length.ShouldBe(35);
        hall.Queues.Sum(x => x.ExpectedPerDay).ShouldBeInRange(5990, 6010);
        hall.Staff.Length.ShouldBeInRange(440, 460);
        hall.Staff.Count(x => x.HomeWindow is null).ShouldBe(12);
        hall.Tides.ShouldBe(TidalSettings.Default with { Mode = TidalMode.Auto, Linger = TimeSpan.FromMinutes(75) }, "helpers stay over the noon hour");
    }

    [Fact]
    public void Xinhua_stands_under_huadu_and_lets_time_act()
    {
        var hall = HallFiles.Load("xinhua");
        hall.Parent.ShouldBe(HallFiles.Load("huadu").Id);
        hall.Queues.ShouldAllBe(x => x.Timers.MissAfter != null);
        hall.Windows.Count(x => x.AutoCall != null).ShouldBe(1);
    }

    [Theory]
    [InlineData("2026-03-03", true, false)]
    [InlineData("2026-03-04", true, true)]
    [InlineData("2026-05-09", true, false)]
    [InlineData("2026-03-07", false, false)]
    public void Xinhua_keeps_noon_by_rota_and_stays_open_on_wednesday_evenings(string date, bool relay, bool extended)
    {
        var hall = HallFiles.Load("xinhua");
        var sessions = HallDaySchedule.Of(hall, DateOnly.Parse(date, CultureInfo.InvariantCulture)).Queues.SelectMany(x => x.Sessions).ToArray();
        (sessions.Any(x => x.RelayFrom is not null), sessions.Any(x => x.ExtendedFrom is not null)).ShouldBe((relay, extended));
    }

    [Fact]
    public void Dongyuan_has_universal_windows_beside_sector_windows()
    {
        var hall = HallFiles.Load("dongyuan");
        hall.Windows.Count(x => x.Kind is WindowKind.Universal).ShouldBe(35);
        hall.Windows.Count(x => x.Kind is WindowKind.Sector).ShouldBe(49);
        hall.Departments.Length.ShouldBe(36);
        var universal = hall.Windows.Where(x => x.Kind is WindowKind.Universal).SelectMany(x => x.Primary).ToHashSet();
        hall.Services.Where(x => universal.Contains(x.Queue)).Select(x => x.Department).Distinct().Count().ShouldBe(27);
        hall.Tides.Mode.ShouldBe(TidalMode.Advise);
    }

    [Fact]
    public void The_small_hall_moves_windows_by_itself()
    {
        var hall = HallFiles.Load("small");
        hall.Windows.Length.ShouldBe(10);
        hall.Windows.Count(x => x.Kind is WindowKind.Tidal).ShouldBe(2);
        hall.Tides.ShouldBe(TidalSettings.Default with { Mode = TidalMode.Auto });
    }

    [Fact]
    public void The_bank_waits_for_more_before_it_moves_a_window() =>
        HallFiles.Load("bank").Tides.ShouldBe(TidalSettings.Default with { Up = 0.8, Travel = TimeSpan.FromMinutes(3) });

    [Theory]
    [MemberData(nameof(Samples))]
    public void Demand_keeps_the_ordinary_windows_busy_for_about_three_quarters_of_the_day(string id, double openMinutes)
    {
        var hall = HallFiles.Load(id);
        var work = hall.Queues.Sum(x => x.ExpectedPerDay * x.ExpectedService.TotalMinutes);
        var windows = hall.Windows.Count(x => x.Kind is not WindowKind.Tidal);
        (work / (windows * openMinutes)).ShouldBe(0.77, 0.015);
    }

    [Theory]
    [InlineData("small")]
    [InlineData("huadu")]
    [InlineData("dongyuan")]
    [InlineData("bank")]
    public void The_tide_can_help_at_least_seventy_per_cent_of_the_items(string id)
    {
        var hall = HallFiles.Load(id);
        var coverage = TidalCoverage.Of(new FloorPlan(hall));
        coverage.Items.ShouldBe(hall.Services.Length);
        coverage.Share.ShouldBeGreaterThanOrEqualTo(0.7);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void History_left_some_queues_short_of_windows_and_others_with_too_many(string id, double openMinutes)
    {
        var hall = HallFiles.Load(id);
        var load = hall.Queues.Select(queue =>
            queue.ExpectedPerDay * queue.ExpectedService.TotalMinutes
            / (openMinutes * hall.Windows.Count(x => x.Primary.FirstOrDefault() == queue.Id))).ToArray();
        load.Max().ShouldBeInRange(0.85, 1.0);
        load.Min().ShouldBeLessThan(0.65);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Prefixes_are_unique_and_people_are_called_by_their_posts(string id, double openMinutes)
    {
        openMinutes.ShouldBePositive();
        var hall = HallFiles.Load(id);
        hall.Queues.Select(x => x.Prefix).ShouldBeUnique();
        hall.Windows.Select(x => x.Name.Zh).ShouldBeUnique();
        hall.Staff.ShouldAllBe(x => x.Name.Zh.StartsWith("窗口") || x.Name.Zh.StartsWith("后台人员"));
        hall.PriorityClasses[0].HeadStart.ShouldBe(TimeSpan.Zero);
        hall.PriorityClasses.Select(x => x.Id.Value).ShouldBe(["ordinary", "elderly", "disabled", "pregnant", "serviceman"]);
    }

    [Fact]
    public void Most_clerks_at_Huadu_can_leave_their_queue_for_two_others()
    {
        var hall = HallFiles.Load("huadu");
        var windows = hall.Windows.Where(x => x.Kind is not WindowKind.Tidal).ToArray();
        (windows.Count(x => x.Tidal.Length == 2) / (double)windows.Length).ShouldBe(0.7, 0.05);
    }
}
