using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;

namespace Queueing.Simulator.Outlines;

/// <summary>A queue's expected day.</summary>
/// <param name="Id">The queue.</param>
/// <param name="Expected">People expected on it.</param>
/// <param name="MeanServiceMinutes">The mean service time.</param>
/// <param name="Sessions">When it is open, in order and apart.</param>
/// <param name="DrawFrom">When numbers are first given out; null when none are.</param>
/// <param name="DrawUntil">When numbers stop; null when none are given out.</param>
public sealed record QueueOutline(
    string Id,
    double Expected,
    double MeanServiceMinutes,
    ImmutableArray<OpenSession> Sessions,
    DateTimeOffset? DrawFrom,
    DateTimeOffset? DrawUntil)
{
    /// <summary>Gets how many minutes of the day it is open.</summary>
    public double OpenMinutes => Sessions.Sum(x => (x.Closes - x.Opens).TotalMinutes);

    /// <summary>Gets its last closing; null when it is closed all day.</summary>
    public DateTimeOffset? LastClosing => Sessions.IsEmpty ? null : Sessions[^1].Closes;

    /// <summary>
    /// Narrows the day to the sessions for one service. Numbers for it are given from as long before the first of these, and until
    /// as long before the last one closes, as for the whole queue.
    /// </summary>
    /// <param name="service">A service of the queue.</param>
    /// <returns>The day; this one when no session is for some services only.</returns>
    public QueueOutline For(string service)
    {
        if (!Sessions.Any(x => x.IsLimited))
        {
            return this;
        }

        ImmutableArray<OpenSession> own = [.. Sessions.Where(x => !x.IsLimited || x.Services.Contains(service, StringComparer.Ordinal))];
        return own.IsEmpty ? this with { Sessions = own, DrawFrom = null, DrawUntil = null } : this with
        {
            Sessions = own,
            DrawFrom = own[0].Opens + (DrawFrom - Sessions[0].Opens),
            DrawUntil = own[^1].Closes + (DrawUntil - Sessions[^1].Closes),
        };
    }

    /// <summary>Outlines a configured queue.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="day">Its day.</param>
    /// <returns>The outline.</returns>
    internal static QueueOutline Of(Hall hall, Queue queue, DaySchedule day)
    {
        var zone = hall.TimeZone;
        var giving = day.Sessions.Where(x => x.GivesNumbers).ToArray();
        return new QueueOutline(
            queue.Id.Value,
            ExpectedDay.Of(hall, queue, day.Date),
            queue.ExpectedService.TotalMinutes,
            [.. day.Sessions.Select(x => new OpenSession(TimeZoneInfo.ConvertTime(x.Opens, zone), TimeZoneInfo.ConvertTime(x.Closes, zone))
            {
                Services = x.Services.IsDefaultOrEmpty ? [] : [.. x.Services.Select(y => y.Value)],
            })],
            giving.Length == 0 ? null : TimeZoneInfo.ConvertTime(giving[0].DrawsFrom, zone),
            giving.Length == 0 ? null : TimeZoneInfo.ConvertTime(giving[^1].DrawsUntil, zone));
    }

    /// <summary>
    /// Tells whether numbers are given out: between two instants and, where the day has a break, in its sessions or before the
    /// first closing.
    /// </summary>
    /// <param name="at">The instant.</param>
    /// <returns>True if somebody who comes then gets a number.</returns>
    public bool GivesNumbers(DateTimeOffset at) => at >= DrawFrom && at < DrawUntil && (at < Sessions[0].Closes || Sessions.Any(x => at >= x.Opens && at < x.Closes));

    /// <summary>
    /// Weighs an open minute against the day's others: in a session for some services fewer people come than in one for all, in
    /// proportion to the services.
    /// </summary>
    /// <param name="openMinute">Open minutes since the first opening; not negative.</param>
    /// <param name="services">How many services the queue has.</param>
    /// <returns>The weight; 1 on the day's mean, and always where no session is for some services only.</returns>
    internal double Weight(double openMinute, int services)
    {
        double Share(OpenSession session) => session.IsLimited ? (double)session.Services.Length / services : 1;
        var at = Instant(openMinute);
        return Share(Sessions.Last(x => at >= x.Opens)) * OpenMinutes / Sessions.Sum(x => Share(x) * (x.Closes - x.Opens).TotalMinutes);
    }

    /// <summary>Tells whether the session at an instant, or the next one, is for all of the queue's services.</summary>
    /// <param name="at">The instant.</param>
    /// <returns>True unless that session is for some services only.</returns>
    internal bool ServesAll(DateTimeOffset at) => Sessions.FirstOrDefault(x => x.Closes > at) is not { IsLimited: true };

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
