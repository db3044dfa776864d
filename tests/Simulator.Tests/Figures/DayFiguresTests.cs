using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch;
using Queueing.Simulator.Figures;
using Queueing.Simulator.Halls;
using Queueing.Simulator.Tests.WhatIf;

namespace Queueing.Simulator.Tests.Figures;

public sealed class DayFiguresTests
{
    private static readonly int Tax = Queue("tax");
    private static readonly int Notary = Queue("notary");
    private static readonly int Universal = Window("w1");
    private static readonly int Sector = Window("n1");

    [Fact]
    public void The_universal_share_is_the_duty_share_over_the_queues_of_universal_windows()
    {
        var figures = Of(
            (Tax, Universal, OnDuty: false), (Tax, Universal, OnDuty: false), (Tax, Sector, OnDuty: true),
            (Notary, Universal, OnDuty: true), (Notary, Universal, OnDuty: true), (Notary, Sector, OnDuty: false));
        figures.UniversalShare.ShouldBe(1.0 / 3);
        figures.TidalShare.ShouldBe(1.0 / 2);
    }

    [Fact]
    public void The_universal_share_is_nothing_where_nobody_of_those_queues_was_served() =>
        Of((Notary, Universal, OnDuty: true)).UniversalShare.ShouldBe(0);

    private static int Queue(string id) => Enumerable.Range(0, Tiny.Hall.Queues.Length).Single(x => Tiny.Hall.Queues[x].Id.Value == id);

    private static int Window(string id) => Enumerable.Range(0, Tiny.Hall.Windows.Length).Single(x => Tiny.Hall.Windows[x].Id.Value == id);

    private static DayFigures Of(params (int Queue, int Window, bool OnDuty)[] served)
    {
        var day = HallDaySchedule.Of(Tiny.Hall, Tiny.Monday);
        var visitors = served.Select(x => new Visitor(day.Begins, x.Queue, TimeSpan.Zero, TimeSpan.FromMinutes(5), TimeSpan.MaxValue));
        var services = served.Select(x => new ServiceRecord(x.Window, day.Begins, TimeSpan.FromMinutes(5), x.OnDuty, x.OnDuty));
        return DayFigures.Of(
            new HallScenario(new FloorPlan(Tiny.Hall), day, [.. visitors], Conduct.Policy),
            new DayOutcome([.. services], [.. Tiny.Hall.Windows.Select(_ => new WindowTime(TimeSpan.FromHours(8), TimeSpan.FromHours(1)))], [], [], day.Begins));
    }
}
