using System.Collections.Immutable;
using FsCheck.Xunit;
using Queueing.Domain.Calendar;
using Queueing.Domain.Identities;
using Queueing.Domain.Tests.Halls;

namespace Queueing.Domain.Tests.Calendar;

public sealed class DayScheduleTests
{
    private static readonly TimeOnly Four = new(4, 0);
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly TimeZoneInfo Shanghai = Zones.At(0);
    private static readonly Session Morning = new(new TimeOnly(9, 0), new TimeOnly(12, 0));
    private static readonly Session Afternoon = new(new TimeOnly(13, 0), new TimeOnly(17, 0));

    [Theory]
    [InlineData("04:00", DayPhase.BeforeOpening, DrawRefusal.NotYet, "08:30")]
    [InlineData("08:29", DayPhase.BeforeOpening, DrawRefusal.NotYet, "08:30")]
    [InlineData("08:30", DayPhase.BeforeOpening, DrawRefusal.None, null)]
    [InlineData("09:00", DayPhase.Open, DrawRefusal.None, null)]
    [InlineData("11:59", DayPhase.Open, DrawRefusal.None, null)]
    [InlineData("12:00", DayPhase.Break, DrawRefusal.Break, "12:30")]
    [InlineData("12:30", DayPhase.Break, DrawRefusal.None, null)]
    [InlineData("13:00", DayPhase.Open, DrawRefusal.None, null)]
    [InlineData("16:44", DayPhase.Open, DrawRefusal.None, null)]
    [InlineData("16:45", DayPhase.Open, DrawRefusal.CutOff, null)]
    [InlineData("17:00", DayPhase.AfterClosing, DrawRefusal.Closed, null)]
    [InlineData("23:59", DayPhase.AfterClosing, DrawRefusal.Closed, null)]
    public void A_day_opens_breaks_cuts_off_and_closes(string time, DayPhase phase, DrawRefusal refusal, string? next)
    {
        var moment = Usual(30, 15).At(At(time));
        moment.ShouldBe(new DayMoment(phase, refusal, next is null ? null : At(next)));
        moment.MayDraw.ShouldBe(refusal is DrawRefusal.None);
    }

    [Theory]
    [InlineData("08:40", 0, "09:00")]
    [InlineData("08:40", 10, "09:10")]
    [InlineData("09:10", 30, "09:40")]
    [InlineData("11:50", 10, "12:00")]
    [InlineData("11:50", 30, "13:20")]
    [InlineData("12:00", 0, "13:00")]
    [InlineData("12:40", 5, "13:05")]
    [InlineData("08:00", 185, "13:05")]
    [InlineData("16:50", 30, "17:20")]
    [InlineData("18:00", 30, "18:30")]
    public void Open_hours_pass_only_while_the_hall_is_open_and_after_it_closed(string from, int minutes, string until) =>
        Usual(30, 15).After(At(from), TimeSpan.FromMinutes(minutes)).ShouldBe(At(until));

    [Fact]
    public void A_day_without_sessions_says_so()
    {
        var day = DaySchedule.Of(Schedule(30, 15, Morning), Monday.AddDays(-1), Shanghai, Four);
        day.At(At("10:00").AddDays(-1)).ShouldBe(new DayMoment(DayPhase.NoSession, DrawRefusal.NoSession, null));
        day.FirstOpening.ShouldBeNull();
        day.LastClosing.ShouldBeNull();
    }

    [Fact]
    public void Instants_of_sessions_are_UTC()
    {
        var day = Usual(30, 15);
        day.FirstOpening.ShouldBe(Zones.Utc("2026-03-02T01:00:00Z"));
        day.LastClosing.ShouldBe(Zones.Utc("2026-03-02T09:00:00Z"));
        day.Sessions.Select(x => x.Opens.Offset).ShouldAllBe(x => x == TimeSpan.Zero);
    }

    [Fact]
    public void A_lead_longer_than_the_break_gives_numbers_straight_through_it()
    {
        Usual(90, 0).At(At("11:45")).ShouldBe(new DayMoment(DayPhase.Open, DrawRefusal.None, null), "for both sessions at once");
        Usual(90, 0).At(At("12:15")).ShouldBe(new DayMoment(DayPhase.Break, DrawRefusal.None, null));
    }

    [Fact]
    public void A_session_whose_numbers_would_stop_as_they_begin_gives_none()
    {
        var session = new SessionInstants(At("09:00"), At("12:00"), At("08:30"), At("08:30"));
        (session.GivesNumbers, session.MayDraw(At("08:30"))).ShouldBe((false, false));
        (session with { DrawsUntil = At("08:31") }).GivesNumbers.ShouldBeTrue();
    }

    [Fact]
    public void A_session_is_for_the_services_it_names_or_for_all()
    {
        var session = new SessionInstants(At("09:00"), At("12:00"), At("08:30"), At("12:00"));
        session.Serves(new ServiceId("oath")).ShouldBeTrue();
        (session with { Services = [] }).Serves(new ServiceId("oath")).ShouldBeTrue();
        (session with { Services = [new("oath")] }).Serves(new ServiceId("oath")).ShouldBeTrue();
        (session with { Services = [new("deed")] }).Serves(new ServiceId("oath")).ShouldBeFalse();
    }

    [Fact]
    public void A_cut_off_longer_than_the_last_session_reaches_back_over_the_break()
    {
        var day = Usual(0, 5 * 60 + 30);
        day.At(At("11:29")).MayDraw.ShouldBeTrue();
        day.At(At("11:30")).ShouldBe(new DayMoment(DayPhase.Open, DrawRefusal.CutOff, null));
        day.At(At("12:30")).ShouldBe(new DayMoment(DayPhase.Break, DrawRefusal.CutOff, null));
    }

    [Fact]
    public void Numbers_are_never_given_out_before_the_day_turns() =>
        Usual(720, 0).Sessions[0].DrawsFrom.ShouldBe(At("04:00"));

    [Fact]
    public void A_session_over_a_skipped_hour_is_shorter_and_one_inside_it_is_left_out()
    {
        var sunday = new DateOnly(2026, 3, 29);
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var schedule = Schedule(0, 0, new(new(1, 30), new(2, 0)), new(new(2, 5), new(2, 55)), new(new(2, 58), new(3, 30)));
        var days = schedule.Days.SetItem(0, schedule.Days[1]);
        var day = DaySchedule.Of(schedule with { Days = days }, sunday, berlin, TimeOnly.MinValue);
        day.Sessions.Select(x => (x.Opens, x.Closes)).ShouldBe(
        [
            (Zones.Utc("2026-03-29T00:30:00Z"), Zones.Utc("2026-03-29T01:00:00Z")),
            (Zones.Utc("2026-03-29T01:00:00Z"), Zones.Utc("2026-03-29T01:30:00Z")),
        ]);
    }

    [Fact]
    public void Each_queue_of_Huadu_keeps_its_published_hours()
    {
        var hall = HallFiles.Load("huadu");
        string[] Open(int offset, string time) => [.. hall.Queues
            .Where(x => DaySchedule.Of(hall, x, Monday.AddDays(offset)).PhaseAt(At(time).AddDays(offset)) is DayPhase.Open)
            .Select(x => x.Id.Value).Order(StringComparer.Ordinal)];
        Open(0, "10:00").Length.ShouldBe(35);
        Open(4, "16:59").Length.ShouldBe(35);
        Open(5, "14:00").ShouldBe(["death", "exit-entry", "household", "vehicle"]);
        Open(6, "11:59").ShouldBe(["death"]);
        Open(6, "14:00").ShouldBeEmpty();
    }

    [Fact]
    public void A_halls_day_spans_its_queues()
    {
        var hall = HallFiles.Load("huadu");
        var sunday = HallDaySchedule.Of(hall, Monday.AddDays(6));
        sunday.Date.ShouldBe(Monday.AddDays(6));
        sunday.Begins.ShouldBe(At("04:00").AddDays(6));
        sunday.Ends.ShouldBe(At("04:00").AddDays(7));
        sunday.FirstOpening.ShouldBe(At("09:00").AddDays(6));
        sunday.LastClosing.ShouldBe(At("12:00").AddDays(6));
        sunday.Queues[hall.IndexOf(new QueueId("death"))].Sessions.Length.ShouldBe(1);
        sunday.Queues[hall.IndexOf(new QueueId("tax"))].ShouldBeSameAs(sunday.Queues[hall.IndexOf(new QueueId("medical"))]);
        HallDaySchedule.Of(HallFiles.Load("small"), Monday.AddDays(6)).LastClosing.ShouldBeNull();
    }

    [Fact]
    public void A_halls_day_begins_with_the_first_of_its_queues_and_ends_with_the_last()
    {
        var hall = HallFiles.Parse(HallFiles.Minimal
            .Replace("\"expectedPerDay\": 40, \"schedule\": \"usual\"", "\"schedule\": \"short\"", StringComparison.Ordinal)
            .Replace("\"schedules\": [", "\"schedules\": [ { \"name\": \"short\", \"days\": { \"mon\": [\"10:00-11:00\"] } },", StringComparison.Ordinal));
        var monday = HallDaySchedule.Of(hall, Monday);
        (monday.FirstOpening, monday.LastClosing).ShouldBe((At("09:00"), At("17:00")));
    }

    [Fact]
    public void Asking_a_day_allocates_nothing()
    {
        var (day, instant) = (Usual(30, 15), At("12:10"));
        _ = day.At(instant, [new ServiceId("any")]);
        ImmutableArray<ServiceId> services = [new("any")];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            _ = day.At(instant, services);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Property(MaxTest = 2000)]
    public void A_refusal_names_the_next_moment_at_which_a_number_may_be_drawn(
        ushort lead, ushort cutOff, ushort minute, ushort day, int zoneAt)
    {
        var zone = Zones.At(zoneAt);
        var date = new DateOnly(2005, 1, 1).AddDays(day % 9000);
        var schedule = Schedule(lead % 720, cutOff % 720, Morning, Afternoon);
        var hours = DaySchedule.Of(schedule, date, zone, Four);
        var instant = BusinessDay.Begins(date, zone, Four).AddMinutes(minute % 1440);
        var moment = hours.At(instant);
        if (moment.NextDraw is { } next)
        {
            moment.MayDraw.ShouldBeFalse();
            next.ShouldBeGreaterThan(instant);
            hours.At(next).MayDraw.ShouldBeTrue();
            hours.At(next.AddTicks(-1)).MayDraw.ShouldBeFalse();
        }
        else if (!moment.MayDraw)
        {
            Enumerable.Range(0, 1440).ShouldAllBe(x => !hours.At(instant.AddMinutes(x)).MayDraw);
        }
    }

    [Property(MaxTest = 1000)]
    public void Phases_only_go_forward_and_open_exactly_within_sessions(ushort day, int zoneAt)
    {
        var zone = Zones.At(zoneAt);
        var date = new DateOnly(2005, 1, 1).AddDays(day % 9000);
        var hours = DaySchedule.Of(Schedule(30, 15, Morning, Afternoon), date, zone, Four);
        DayPhase[] expected = hours.Sessions.Length == 2
            ? [DayPhase.BeforeOpening, DayPhase.Open, DayPhase.Break, DayPhase.Open, DayPhase.AfterClosing]
            : [DayPhase.NoSession];
        var begins = BusinessDay.Begins(date, zone, Four);
        var seen = new List<DayPhase>();
        for (var at = begins; at < BusinessDay.Begins(date.AddDays(1), zone, Four); at = at.AddMinutes(10))
        {
            var phase = hours.PhaseAt(at);
            if (seen.Count == 0 || seen[^1] != phase)
            {
                seen.Add(phase);
            }
        }

        seen.ShouldBe(expected);
    }

    private static DaySchedule Usual(int lead, int cutOff) =>
        DaySchedule.Of(Schedule(lead, cutOff, Morning, Afternoon), Monday, Shanghai, Four);

    /// <summary>Sessions from Monday to Saturday.</summary>
    private static WeeklySchedule Schedule(int lead, int cutOff, params Session[] sessions)
    {
        ImmutableArray<Session> day = [.. sessions];
        return new WeeklySchedule(
            "usual", TimeSpan.FromMinutes(lead), TimeSpan.FromMinutes(cutOff), [[], day, day, day, day, day, day]);
    }

    private static DateTimeOffset At(string time) => Zones.Utc($"2026-03-02T{time}:00+08:00").ToUniversalTime();
}
