using System.Collections.Immutable;

namespace Queueing.Domain.Calendar;

/// <summary>The sessions of an ordinary week, of holidays and of make-up workdays.</summary>
/// <param name="Name">How queues refer to it.</param>
/// <param name="DrawLead">How long before a session opens numbers are given out; not negative.</param>
/// <param name="DrawCutOff">How long before the day's last closing numbers stop; not negative.</param>
/// <param name="Days">Seven entries from Sunday to Saturday; each holds the day's sessions in order, apart, possibly none.</param>
public sealed record WeeklySchedule(
    string Name,
    TimeSpan DrawLead,
    TimeSpan DrawCutOff,
    ImmutableArray<ImmutableArray<Session>> Days)
{
    /// <summary>Gets the sessions of a day of a holiday; none by default.</summary>
    public ImmutableArray<Session> Holidays { get; init; } = [];

    /// <summary>Gets the sessions of a holiday's first day; null when it is like the others.</summary>
    public ImmutableArray<Session>? HolidayFirstDay { get; init; }

    /// <summary>Gets the sessions of a make-up workday; null when it takes those of a day of the week.</summary>
    public ImmutableArray<Session>? MakeUpWorkdays { get; init; }

    /// <summary>Gets a value indicating whether numbers also stop when the wait expected of the next one passes the last closing.</summary>
    public bool CutsOffByWait { get; init; }

    /// <summary>Gets the sessions of a date.</summary>
    /// <param name="date">The business date.</param>
    /// <param name="dates">The hall's dates.</param>
    /// <returns>The sessions in order and apart; one-off sessions are not among them.</returns>
    public ImmutableArray<Session> On(DateOnly date, HallDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return dates.KindOf(date) switch
        {
            DayKind.HolidayFirstDay => HolidayFirstDay ?? Holidays,
            DayKind.Holiday => Holidays,
            DayKind.MakeUpWorkday => MakeUpWorkdays ?? Days[(int)dates.MakeUpOn(date)!.Like],
            _ => Days[(int)date.DayOfWeek],
        };
    }
}
