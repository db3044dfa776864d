namespace Queueing.Domain.Calendar;

/// <summary>Turns times on the wall clock of a hall into instants, also where clocks are put forward or back.</summary>
public static class HallClock
{
    // Offsets lie within ±14 h of UTC (System.DateTimeOffset), so every instant that can show a local time is within reach.
    private static readonly TimeSpan Reach = TimeSpan.FromHours(14);

    /// <summary>
    /// Gets the first instant at which the wall clock shows a local time or a later one. A time that clocks skip is therefore
    /// the instant of the change, and of a time that comes twice the first is meant; so the order of local times is the order
    /// of their instants, and no session turns inside out.
    /// </summary>
    /// <param name="date">The local calendar date.</param>
    /// <param name="time">The local time.</param>
    /// <param name="zone">The zone of the clock.</param>
    /// <returns>The instant, in UTC.</returns>
    public static DateTimeOffset FirstInstant(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = date.ToDateTime(time);
        var asUtc = new DateTimeOffset(local, TimeSpan.Zero);
        var before = asUtc - Reach;
        var after = asUtc + Reach;
        foreach (var offset in (ReadOnlySpan<TimeSpan>)[zone.GetUtcOffset(before), zone.GetUtcOffset(after)])
        {
            var candidate = asUtc - offset;
            if (Shown(candidate, zone) == local)
            {
                return candidate;
            }
        }

        return Change(before, after, local, zone);
    }

    /// <summary>Gets what the wall clock shows at an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="zone">The zone of the clock.</param>
    /// <returns>The local date and time.</returns>
    public static DateTime Shown(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    private static DateTimeOffset Change(DateTimeOffset before, DateTimeOffset after, DateTime local, TimeZoneInfo zone)
    {
        var (low, high) = (before.UtcTicks, after.UtcTicks);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Shown(new DateTimeOffset(middle, TimeSpan.Zero), zone) >= local)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return new DateTimeOffset(high, TimeSpan.Zero);
    }
}
