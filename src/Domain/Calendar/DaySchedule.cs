using System.Collections.Immutable;
using Queueing.Domain.Halls;

namespace Queueing.Domain.Calendar;

/// <summary>
/// One queue's business day with its instants worked out once; immutable and safe to share. Asking it what holds at an instant
/// compares a few instants, without time zone arithmetic and without allocating, so every draw may ask.
/// </summary>
public sealed class DaySchedule
{
    private DaySchedule(DateOnly date, ImmutableArray<SessionInstants> sessions)
    {
        Date = date;
        Sessions = sessions;
    }

    /// <summary>Gets the business date.</summary>
    public DateOnly Date { get; }

    /// <summary>Gets the day's sessions in order and apart; empty when the queue is closed all day.</summary>
    public ImmutableArray<SessionInstants> Sessions { get; }

    /// <summary>Gets the instant of the first opening, in UTC; null without a session.</summary>
    public DateTimeOffset? FirstOpening => Sessions.IsEmpty ? null : Sessions[0].Opens;

    /// <summary>Gets the instant of the day's last closing, in UTC; null without a session.</summary>
    public DateTimeOffset? LastClosing => Sessions.IsEmpty ? null : Sessions[^1].Closes;

    /// <summary>Works out a queue's day.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="queue">One of its queues.</param>
    /// <param name="date">The business date.</param>
    /// <returns>The day.</returns>
    public static DaySchedule Of(Hall hall, Queue queue, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(queue);
        return Of(hall.ScheduleOf(queue), date, hall.TimeZone, hall.DayTurnsAt);
    }

    /// <summary>Works out a day of a schedule.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="date">The business date; its day of the week selects the sessions.</param>
    /// <param name="zone">The hall's time zone.</param>
    /// <param name="turnsAt">The local time at which the day turns; numbers are never given out before it.</param>
    /// <returns>The day; a session that falls wholly into a skipped hour is left out.</returns>
    public static DaySchedule Of(WeeklySchedule schedule, DateOnly date, TimeZoneInfo zone, TimeOnly turnsAt)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var spans = schedule.Days[(int)date.DayOfWeek]
            .Select(x => (Opens: HallClock.FirstInstant(date, x.Opens, zone), Closes: HallClock.FirstInstant(date, x.Closes, zone)))
            .Where(x => x.Opens < x.Closes)
            .ToArray();
        if (spans.Length == 0)
        {
            return new DaySchedule(date, []);
        }

        var begins = BusinessDay.Begins(date, zone, turnsAt);
        var cutOff = spans[^1].Closes - schedule.DrawCutOff;
        return new DaySchedule(date, [.. spans.Select(x => new SessionInstants(
            x.Opens, x.Closes, Later(begins, x.Opens - schedule.DrawLead), Earlier(x.Closes, cutOff)))]);
    }

    /// <summary>Tells what holds at an instant; instants outside the day count as before its opening or after its closing.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The phase, and whether a number may be drawn.</returns>
    public DayMoment At(DateTimeOffset instant)
    {
        var mayDraw = false;
        DateTimeOffset? next = null;
        foreach (ref readonly var session in Sessions.AsSpan())
        {
            mayDraw |= session.MayDraw(instant);
            if (next is null && session.DrawsFrom > instant && session.GivesNumbers)
            {
                next = session.DrawsFrom;
            }
        }

        var phase = PhaseAt(instant);
        return mayDraw ? new DayMoment(phase, DrawRefusal.None, null) : new DayMoment(phase, Refusal(phase, next is not null), next);
    }

    /// <summary>Tells where the day stands at an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The phase.</returns>
    public DayPhase PhaseAt(DateTimeOffset instant)
    {
        if (Sessions.IsEmpty)
        {
            return DayPhase.NoSession;
        }

        foreach (ref readonly var session in Sessions.AsSpan())
        {
            if (session.IsOpen(instant))
            {
                return DayPhase.Open;
            }
        }

        return instant < Sessions[0].Opens ? DayPhase.BeforeOpening
            : instant < Sessions[^1].Closes ? DayPhase.Break
            : DayPhase.AfterClosing;
    }

    private static DrawRefusal Refusal(DayPhase phase, bool later) => phase switch
    {
        DayPhase.NoSession => DrawRefusal.NoSession,
        DayPhase.AfterClosing => DrawRefusal.Closed,
        _ when !later => DrawRefusal.CutOff,
        DayPhase.Break => DrawRefusal.Break,
        _ => DrawRefusal.NotYet,
    };

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
