using System.Collections.Immutable;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Tides;

public sealed class TidalCoverageTests
{
    [Fact]
    public void An_item_counts_when_a_window_with_somebody_who_has_the_skill_may_serve_it_on_duty()
    {
        Coverage(x => x).ShouldBe(new TidalCoverage(4, 4));
        Coverage(x => x).Share.ShouldBe(1);
    }

    [Fact]
    public void Equipment_without_a_person_who_has_the_skill_covers_nothing() =>
        Coverage(x => x with { Skills = [x.HomeWindow == new WindowId("w2") ? Floors.B : Floors.A] }).ShouldBe(new TidalCoverage(3, 4), "only the back office reaches a");

    [Fact]
    public void What_a_window_serves_without_duty_does_not_count() =>
        Coverage(x => x with { HomeWindow = x.HomeWindow ?? new WindowId("w2"), Skills = [x.HomeWindow == new WindowId("w1") ? Floors.A : Floors.B] })
            .ShouldBe(new TidalCoverage(1, 4), "c3 has b further at w3");

    [Fact]
    public void A_hall_without_items_has_none_covered() => TidalCoverage.Of(new FloorPlan(Floors.Small())).Share.ShouldBe(0);

    /// <summary>Three items lead to a and one to b.</summary>
    private static TidalCoverage Coverage(Func<StaffMember, StaffMember> change)
    {
        var hall = Floors.Small();
        var department = new DepartmentId("office");
        ImmutableArray<Service> items = [.. Enumerable.Range(1, 4).Select(i => new Service(
            new ServiceId($"item-{i}"), new LocalizedText("事项", "item"), department, i < 4 ? Floors.A : Floors.B))];
        return TidalCoverage.Of(new FloorPlan(new Hall(
            hall.Id, hall.Name, hall.TimeZone, hall.DayTurnsAt, [], items, hall.Queues, hall.Windows, [.. hall.Staff.Select(change)],
            hall.PriorityClasses, hall.Schedules, hall.Tides)));
    }
}
