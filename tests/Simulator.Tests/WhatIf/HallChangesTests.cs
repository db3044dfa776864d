using Queueing.Domain.Calendar;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.Tests.WhatIf;

public sealed class HallChangesTests
{
    [Fact]
    public void A_closed_window_goes_with_its_clerk_and_a_moved_clerk_stays()
    {
        var hall = Tiny.Changed("""
            "closeWindows": ["w2", "w3"], "changeStaff": [ { "staff": ["w3-a"], "homeWindow": null } ]
            """);
        hall.Windows.Select(x => x.Id.Value).ShouldBe(["w1", "n1", "n2", "t1"]);
        hall.Find(new StaffId("w2-a")).ShouldBeNull();
        hall.Find(new StaffId("w3-a"))!.HomeWindow.ShouldBeNull();
    }

    [Fact]
    public void Added_windows_bring_their_clerks_as_in_a_hall_file()
    {
        var hall = Tiny.Changed("""
            "addWindows": [ { "id": "x1", "name": { "zh": "新{n}", "en": "New {n}" }, "count": 2, "kind": "sector", "zone": "C", "primary": ["tax"] } ]
            """);
        hall.Find(new WindowId("x2"))!.Primary.ShouldBe(Tiny.Ids("tax"));
        hall.Find(new StaffId("x2-a"))!.HomeWindow.ShouldBe(new WindowId("x2"));
    }

    [Fact]
    public void Skills_and_equipment_change_where_they_are_named_and_nowhere_else()
    {
        var hall = Tiny.Changed("""
            "changeWindows": [ { "windows": ["w1"], "addPrimary": ["notary"] }, { "windows": ["w2"], "drop": ["notary"] } ],
            "changeStaff": [ { "staff": ["n1-a"], "unlearn": ["tax"] } ], "removeStaff": ["back1"]
            """);
        hall.Find(new WindowId("w1"))!.Primary.ShouldBe(Tiny.Ids("tax", "notary"));
        hall.Find(new WindowId("w1"))!.Tidal.ShouldBeEmpty();
        hall.Find(new WindowId("w2"))!.Tidal.ShouldBeEmpty();
        hall.Find(new WindowId("w3")).ShouldBe(Tiny.Hall.Find(new WindowId("w3")));
        hall.Find(new StaffId("n1-a"))!.Skills.ShouldBe(Tiny.Ids("notary"));
        hall.Find(new StaffId("back1")).ShouldBeNull();
    }

    [Fact]
    public void Sessions_queues_and_tides_change_over_what_the_hall_has()
    {
        var hall = Tiny.Changed("""
            "schedules": [ { "name": "usual", "days": { "mon-fri": ["09:00-19:00"] } }, { "name": "late", "days": { "mon-sat": ["12:00-20:00"] } } ],
            "changeQueues": [ { "queues": ["notary"], "schedule": "late", "targetWaitMinutes": 5 } ],
            "tides": { "mode": "off", "up": 0.4 }
            """);
        hall.ScheduleOf(hall.Queues[0]).Days[1].ShouldBe([new Session(new TimeOnly(9, 0), new TimeOnly(19, 0))]);
        (hall.Queues[1].Schedule, hall.Queues[1].TargetWait, hall.Queues[1].ExpectedPerDay).ShouldBe(("late", TimeSpan.FromMinutes(5), 60));
        (hall.Tides.Mode, hall.Tides.Up, hall.Tides.MinOpen).ShouldBe((TidalMode.Off, 0.4, TimeSpan.FromMinutes(30)));
    }

    [Fact]
    public void Where_a_person_moves_windows_the_policy_moves_none()
    {
        var question = Tiny.Ask("""{ "hall": "tiny", "variants": [ { "name": "hand", "conduct": "ruleOfThumb" }, { "name": "policy" } ] }""");
        question.Variants.Select(x => (x.Conduct, x.Hall.Tides.Mode)).ShouldBe([(Conduct.RuleOfThumb, TidalMode.Off), (Conduct.Policy, TidalMode.Auto)]);
    }
}
