using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;

namespace Queueing.Simulator.Outlines;

/// <summary>A queue's expected day.</summary>
/// <param name="Id">The queue.</param>
/// <param name="ExpectedPerDay">People expected on an ordinary day.</param>
/// <param name="MeanServiceMinutes">The mean service time.</param>
/// <param name="Sessions">When it is open, in order and apart.</param>
/// <param name="DrawFrom">When numbers are first given out; null at the first opening.</param>
/// <param name="DrawUntil">When numbers stop; null at the last closing.</param>
public sealed record QueueOutline(
    string Id,
    double ExpectedPerDay,
    double MeanServiceMinutes,
    ImmutableArray<OpenSession> Sessions,
    DateTimeOffset? DrawFrom,
    DateTimeOffset? DrawUntil)
{
    /// <summary>Gets how many minutes of the day it is open.</summary>
    public double OpenMinutes => Sessions.Sum(x => (x.Closes - x.Opens).TotalMinutes);

    /// <summary>Gets its last closing; null when it is closed all day.</summary>
    public DateTimeOffset? LastClosing => Sessions.IsEmpty ? null : Sessions[^1].Closes;

    /// <summary>Outlines a configured queue.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="day">Its day.</param>
    /// <param name="zone">The hall's time zone.</param>
    /// <returns>The outline.</returns>
    internal static QueueOutline Of(Queue queue, DaySchedule day, TimeZoneInfo zone)
    {
        var giving = day.Sessions.Where(x => x.GivesNumbers).ToArray();
        return new QueueOutline(
            queue.Id.Value,
            queue.ExpectedPerDay,
            queue.ExpectedService.TotalMinutes,
            [.. day.Sessions.Select(x => new OpenSession(TimeZoneInfo.ConvertTime(x.Opens, zone), TimeZoneInfo.ConvertTime(x.Closes, zone)))],
            giving.Length == 0 ? null : TimeZoneInfo.ConvertTime(giving[0].DrawsFrom, zone),
            giving.Length == 0 ? null : TimeZoneInfo.ConvertTime(giving[^1].DrawsUntil, zone));
    }

    /// <summary>
    /// Tells whether numbers are given out: between two instants and, where the day has a break, in its sessions or before the
    /// first closing.
    /// </summary>
    /// <param name="at">The instant.</param>
    /// <returns>True if somebody who comes then gets a number.</returns>
    public bool GivesNumbers(DateTimeOffset at) => !Sessions.IsEmpty
        && at >= (DrawFrom ?? Sessions[0].Opens) && at < (DrawUntil ?? Sessions[^1].Closes)
        && (at < Sessions[0].Closes || Sessions.Any(x => at >= x.Opens && at < x.Closes));

    /// <summary>Turns a time that counts only open minutes into an instant.</summary>
    /// <param name="openMinute">Open minutes since the first opening; not negative.</param>
    /// <returns>The instant, cut to a millisecond; the last closing for any later time.</returns>
    internal DateTimeOffset Instant(double openMinute)
    {
        foreach (var session in Sessions)
        {
            var length = (session.Closes - session.Opens).TotalMinutes;
            if (openMinute < length)
            {
                return session.Opens + TimeSpan.FromMilliseconds(Math.Floor(openMinute * 60_000));
            }

            openMinute -= length;
        }

        return Sessions[^1].Closes;
    }
}
