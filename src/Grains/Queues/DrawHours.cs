using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Decisions;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Queues;

/// <summary>When a queue gives out numbers on its day; a refusal names the next session that serves what was asked for.</summary>
internal sealed class DrawHours(Hall hall, Queue queue, DateOnly date)
{
    /// <summary>Gets why the turn gives no number when too many wait already.</summary>
    public static Rejection WaitPassesClosing { get; } =
        new(RejectionKind.NoDraw, "the wait expected passes closing", State: nameof(DrawRefusal.CutOff));

    /// <summary>Gets the queue's day.</summary>
    public DaySchedule Day { get; } = DaySchedule.Of(hall, queue, date);

    /// <summary>Until when somebody who draws for these services must be expected to be called.</summary>
    public DateTimeOffset CutOff(ImmutableArray<ServiceId> services) =>
        hall.ScheduleOf(queue).CutsOffByWait ? LastClosing(services) : DateTimeOffset.MaxValue;

    /// <summary>Refuses by the calendar; null when a number may be drawn.</summary>
    public Refusal? Refuse(ImmutableArray<ServiceId> services, DateTimeOffset now)
    {
        var moment = Day.At(now, services);
        return moment.MayDraw ? null : Tell(
            new Refusal(RefusalCode.NoDraw, Words(moment.Refusal), State: moment.Refusal.ToString()),
            services,
            now);
    }

    /// <summary>Adds to the turn's refusal when to come: not today, whose last closing is too early already.</summary>
    public Refusal Tell(Refusal refusal, ImmutableArray<ServiceId> services) => Tell(refusal, services, LastClosing(services));

    private Refusal Tell(Refusal refusal, ImmutableArray<ServiceId> services, DateTimeOffset after)
    {
        if (Next(services, after) is not { } session)
        {
            return refusal;
        }

        var from = TimeZoneInfo.ConvertTime(session.DrawsFrom, hall.TimeZone);
        var today = BusinessDay.Of(hall, session.DrawsFrom).Date == date ? string.Empty : $"{from:yyyy-MM-dd} ";
        return refusal with { Detail = $"{refusal.Detail}; numbers are given from {today}{from:HH:mm}", NextDraw = from };
    }

    private static string Words(DrawRefusal refusal) => refusal switch
    {
        DrawRefusal.NoSession => "there is no session today",
        DrawRefusal.NotYet => "no numbers are given yet",
        DrawRefusal.Break => "no numbers are given in the break",
        DrawRefusal.CutOff => "no numbers are given any more, so that everybody is served before closing",
        DrawRefusal.NotServed => "numbers are given for other services now",
        _ => "the last session has closed",
    };

    /// <summary>The session from which each of the services has begun again; null when one of them has none ahead.</summary>
    private SessionInstants? Next(ImmutableArray<ServiceId> services, DateTimeOffset after)
    {
        SessionInstants? latest = null;
        foreach (var service in services)
        {
            if (NextSession.For(hall, hall.Find(service)!, after) is not { } session)
            {
                return null;
            }

            latest = latest is { } other && other.DrawsFrom > session.DrawsFrom ? other : session;
        }

        return latest;
    }

    private DateTimeOffset LastClosing(ImmutableArray<ServiceId> services) =>
        services.Min(service => Day.For(service).LastClosing) ?? DateTimeOffset.MinValue;
}
