using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Calendar;

/// <summary>
/// The business day (营业日): from the instant the hall's clock first shows the turning time on its date to the same on the
/// next date, so that a 24-hour area can cross midnight. Every instant belongs to exactly one.
/// </summary>
public static class BusinessDay
{
    /// <summary>Gets the hall-day that an instant belongs to.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="instant">The instant.</param>
    /// <returns>The hall with the business date of its own clock.</returns>
    public static HallDay Of(Hall hall, DateTimeOffset instant)
    {
        ArgumentNullException.ThrowIfNull(hall);
        return new HallDay(hall.Id, Of(instant, hall.TimeZone, hall.DayTurnsAt));
    }

    /// <summary>Gets the business date that an instant belongs to.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="zone">The hall's time zone.</param>
    /// <param name="turnsAt">The local time at which the day turns.</param>
    /// <returns>The date; it never goes back as instants go on, even when clocks do.</returns>
    public static DateOnly Of(DateTimeOffset instant, TimeZoneInfo zone, TimeOnly turnsAt)
    {
        ArgumentNullException.ThrowIfNull(zone);

        // The date shown may be off by one either way: before the turn, and where clocks are put back across it.
        var date = DateOnly.FromDateTime(HallClock.Shown(instant, zone)).AddDays(1);
        while (instant < Begins(date, zone, turnsAt))
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    /// <summary>Gets the first instant of a business day, which is the end of the day before.</summary>
    /// <param name="date">The business date.</param>
    /// <param name="zone">The hall's time zone.</param>
    /// <param name="turnsAt">The local time at which the day turns.</param>
    /// <returns>The instant, in UTC.</returns>
    public static DateTimeOffset Begins(DateOnly date, TimeZoneInfo zone, TimeOnly turnsAt) =>
        HallClock.FirstInstant(date, turnsAt, zone);
}
