using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;

namespace Queueing.Gateway.Live;

/// <summary>The day a live hall plays: when its clock starts and how fast it must run to end in time.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Start">What the hall's clock shows at first: a little before numbers are given out.</param>
/// <param name="Speed">Hall seconds per second.</param>
internal sealed record LiveDay(DateOnly Date, DateTimeOffset Start, double Speed)
{
    /// <summary>How far ahead a day is looked for: a week has every weekday once.</summary>
    private const int Week = 7;

    /// <summary>Beyond this the gateway's own latency would show as waiting time.</summary>
    private const double MaxSpeed = 600;

    /// <summary>The simulated people need a moment of the machine's time to come up; nobody shall come before them.</summary>
    private static readonly TimeSpan Preparation = TimeSpan.FromSeconds(15);

    /// <summary>What draining takes after the last closing, about; it is within the time aimed at.</summary>
    private static readonly TimeSpan Drain = TimeSpan.FromMinutes(30);

    /// <summary>Finds the first day from a date on, within a week, on which most of a hall is open.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="from">The date.</param>
    /// <param name="minutes">How long the day shall take, in minutes of the machine.</param>
    /// <returns>The day, or null when there is none.</returns>
    public static LiveDay? Next(Hall hall, DateOnly from, double minutes) =>
        Enumerable.Range(0, Week).Select(x => HallDaySchedule.Of(hall, from.AddDays(x)))
            .Where(x => x.Queues.Count(queue => !queue.Sessions.IsEmpty) * 2 > hall.Queues.Length)
            .Select(x => Of(x, minutes)).FirstOrDefault(x => x is not null);

    /// <summary>Plays one day.</summary>
    /// <param name="schedule">The day.</param>
    /// <param name="minutes">How long it shall take, in minutes of the machine.</param>
    /// <returns>The day, or null when no queue gives numbers on it.</returns>
    public static LiveDay? Of(HallDaySchedule schedule, double minutes)
    {
        var draws = schedule.Queues.SelectMany(queue => queue.Sessions).Where(session => session.GivesNumbers).ToArray();
        if (draws is [] || schedule.LastClosing is not { } closing)
        {
            return null;
        }

        var start = draws.Min(session => session.DrawsFrom);
        var speed = Math.Clamp((closing + Drain - start) / TimeSpan.FromMinutes(minutes), 1, MaxSpeed);
        var prepared = start - (speed * Preparation);
        return new LiveDay(schedule.Date, prepared > schedule.Begins ? prepared : schedule.Begins, speed);
    }
}
