using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Gateway.Hours;

namespace Queueing.Gateway.Halls;

/// <summary>Tells halls as the API shows them.</summary>
internal static class HallAnswers
{
    public static HallAnswer Of(Hall hall, DateTimeOffset now, HallDaySchedule day, double speed) => new(
        hall.Id.Value,
        TextAnswer.Of(hall.Name),
        hall.TimeZone.Id,
        new ClockAnswer(now, speed, day.Date),
        [.. hall.Departments.Select(x => new DepartmentAnswer(x.Id.Value, TextAnswer.Of(x.Name)))],
        [.. hall.Services.Select(x => new ServiceAnswer(x.Id.Value, TextAnswer.Of(x.Name), x.Department.Value, x.Queue.Value))],
        [.. hall.Queues.Select((x, index) => Of(hall, x, day.Queues[index], now))],
        [.. hall.Windows.Select(Of)],
        [.. hall.PriorityClasses.Select(x => new PriorityClassAnswer(x.Id.Value, TextAnswer.Of(x.Name), x.HeadStart.TotalMinutes, x.Evidence))],
        [.. hall.PauseReasons.Select(x => new PauseReasonAnswer(x.Id, TextAnswer.Of(x.Name)))],
        hall.Tides.Mode,
        TidalCoverageAnswer.Of(hall),
        RulesAnswer.Present);

    public static RosterAnswer Of(StaffMember member) => new(
        member.Id.Value, TextAnswer.Of(member.Name), [.. member.Skills.Select(x => x.Value)], member.HomeWindow?.Value);

    private static HallQueueAnswer Of(Hall hall, Queue queue, DaySchedule day, DateTimeOffset now)
    {
        var zone = hall.TimeZone;
        var giving = day.Sessions.Where(x => x.GivesNumbers).ToArray();
        return new HallQueueAnswer(
            queue.Id.Value,
            TextAnswer.Of(queue.Name),
            queue.Prefix,
            queue.TargetWait.TotalMinutes,
            queue.ExpectedService.TotalMinutes,
            queue.ExpectedPerDay,
            ExpectedDay.Of(hall, queue, day.Date),
            day.PhaseAt(now),
            [.. day.Sessions.Select(x => OpenSessionAnswer.Of(x, zone))],
            giving.Length == 0 ? null : ZonedTime.In(giving[0].DrawsFrom, zone),
            giving.Length == 0 ? null : ZonedTime.In(giving[^1].DrawsUntil, zone));
    }

    private static HallWindowAnswer Of(Window window) => new(
        window.Id.Value,
        TextAnswer.Of(window.Name),
        window.Kind,
        window.Zone,
        [.. window.Primary.Select(x => x.Value)],
        [.. window.Tidal.Select(x => x.Value)]);
}
