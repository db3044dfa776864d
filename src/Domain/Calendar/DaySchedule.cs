using System.Collections.Frozen;
using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Calendar;

/// <summary>
/// One queue's business day with its instants worked out once; immutable and safe to share. Asking it what holds at an instant
/// compares a few instants, without time zone arithmetic and without allocating, so every draw may ask.
/// </summary>
public sealed class DaySchedule
{
    private readonly FrozenDictionary<ServiceId, DaySchedule>? limited;
    private readonly DaySchedule? others;

    private DaySchedule(DateOnly date, ImmutableArray<SessionInstants> sessions) => (Date, Sessions) = (date, sessions);

    private DaySchedule(
        DateOnly date, ImmutableArray<SessionInstants> sessions, FrozenDictionary<ServiceId, DaySchedule> limited, DaySchedule others)
        : this(date, sessions) => (this.limited, this.others) = (limited, others);

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
    /// <returns>
    /// The day. A session for other services than the queue's is left out; numbers are given out for one until they stop for the
    /// last of its services.
    /// </returns>
    public static DaySchedule Of(Hall hall, Queue queue, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(queue);
        var schedule = hall.ScheduleOf(queue);
        var sessions = Own(hall, queue, Configured(hall, queue, date));
        DaySchedule Part(Func<Session, bool> serves) =>
            Of(schedule, [.. sessions.Where(serves)], date, hall.TimeZone, hall.DayTurnsAt);
        var whole = Part(_ => true);
        var limits = sessions.Where(x => x.IsLimited).SelectMany(x => x.Services).ToHashSet();
        if (limits.Count == 0)
        {
            return whole;
        }

        var named = limits.ToFrozenDictionary(x => x, x => Part(session => !session.IsLimited || session.Services.Contains(x)));
        var rest = Part(x => !x.IsLimited);
        var stops = hall.Services.Where(x => x.Queue == queue.Id)
            .SelectMany(x => named.GetValueOrDefault(x.Id, rest).Sessions)
            .ToLookup(x => x.Opens, x => x.DrawsUntil);
        return new DaySchedule(date, [.. whole.Sessions.Select(x => x with { DrawsUntil = stops[x.Opens].Max() })], named, rest);
    }

    /// <summary>Works out an ordinary day of a schedule.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="date">The business date; its day of the week selects the sessions.</param>
    /// <param name="zone">The hall's time zone.</param>
    /// <param name="turnsAt">The local time at which the day turns; numbers are never given out before it.</param>
    /// <returns>The day; a session that falls wholly into a skipped hour is left out.</returns>
    public static DaySchedule Of(WeeklySchedule schedule, DateOnly date, TimeZoneInfo zone, TimeOnly turnsAt)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return Of(schedule, schedule.On(date, HallDates.None), date, zone, turnsAt);
    }

    /// <summary>Narrows the day to the sessions for one service; its draws stop before the last of those closes.</summary>
    /// <param name="service">A service of the queue.</param>
    /// <returns>The day; this one when no session is for some services only.</returns>
    public DaySchedule For(ServiceId service) => limited is null ? this : limited.GetValueOrDefault(service, others!);

    /// <summary>Tells what holds at an instant for somebody who comes for some services.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="services">Services of the queue.</param>
    /// <returns>The phase, and whether a number may be drawn for all of them.</returns>
    public DayMoment At(DateTimeOffset instant, ImmutableArray<ServiceId> services)
    {
        var whole = At(instant);
        foreach (var service in services)
        {
            var moment = For(service).At(instant);
            if (!moment.MayDraw)
            {
                var isForOthers = whole.MayDraw && moment.Refusal is not DrawRefusal.CutOff;
                return moment with { Phase = whole.Phase, Refusal = isForOthers ? DrawRefusal.NotServed : moment.Refusal };
            }
        }

        return whole;
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

    /// <summary>Tells when a span of open hours will have passed; after the last closing time passes as it does.</summary>
    /// <param name="from">From when.</param>
    /// <param name="open">The span; not negative.</param>
    /// <returns>The instant: within a session or after the last one, even for no span at all.</returns>
    public DateTimeOffset After(DateTimeOffset from, TimeSpan open)
    {
        foreach (ref readonly var session in Sessions.AsSpan())
        {
            var begins = Later(from, session.Opens);
            if (begins >= session.Closes)
            {
                continue;
            }

            if (open <= session.Closes - begins)
            {
                return begins + open;
            }

            open -= session.Closes - begins;
            from = session.Closes;
        }

        return from + open;
    }

    /// <summary>Gets what is configured for a queue and a date, also for services that are not the queue's.</summary>
    internal static ImmutableArray<Session> Configured(Hall hall, Queue queue, DateOnly date) =>
        hall.Dates.SpecialOn(date, queue.Id)?.Sessions ?? hall.ScheduleOf(queue).On(date, hall.Dates);

    /// <summary>Takes the services of other queues out of sessions, and with them the sessions that are for nothing else.</summary>
    internal static ImmutableArray<Session> Own(Hall hall, Queue queue, ImmutableArray<Session> sessions)
    {
        if (!sessions.Any(x => x.IsLimited))
        {
            return sessions;
        }

        var own = hall.Services.Where(x => x.Queue == queue.Id).Select(x => x.Id).ToHashSet();
        return [.. sessions
            .Where(x => !x.IsLimited || x.Services.Any(own.Contains))
            .Select(x => x.IsLimited ? x with { Services = [.. x.Services.Where(own.Contains)] } : x)];
    }

    private static DaySchedule Of(
        WeeklySchedule schedule, ImmutableArray<Session> sessions, DateOnly date, TimeZoneInfo zone, TimeOnly turnsAt)
    {
        DateTimeOffset At(TimeOnly time) => HallClock.FirstInstant(date, time, zone);
        var spans = sessions
            .Select(x => (Session: x, Opens: At(x.Opens), Closes: At(x.Closes)))
            .Where(x => x.Opens < x.Closes)
            .ToArray();
        if (spans.Length == 0)
        {
            return new DaySchedule(date, []);
        }

        var begins = BusinessDay.Begins(date, zone, turnsAt);
        var cutOff = spans[^1].Closes - schedule.DrawCutOff;
        return new DaySchedule(date, [.. spans.Select(x => new SessionInstants(
            x.Opens, x.Closes, Later(begins, x.Opens - schedule.DrawLead), Earlier(x.Closes, cutOff))
        {
            Services = x.Session.Services,
            RelayFrom = x.Session.Relay is { } relay ? At(relay.From) : null,
            RelayUntil = x.Session.Relay is { } same ? At(same.Until) : null,
            ExtendedFrom = x.Session.Extended is { } extended ? At(extended.From) : null,
            ExtendedUntil = x.Session.Extended is { } its ? At(its.Until) : null,
        })]);
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
