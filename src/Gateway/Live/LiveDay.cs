using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;

namespace Queueing.Gateway.Live;

/// <summary>The day a live hall plays: when its clock starts and how fast it must run to end in time.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Start">What the hall's clock shows at first: a little before numbers are given out.</param>
/// <param name="Speed">Hall seconds per second.</param>
internal sealed record LiveDay(DateOnly Date, DateTimeOffset Start, double Speed)
{
    /// <summary>How far ahead a day with sessions is looked for: a week has every weekday once.</summary>
    private const int Week = 7;

    /// <summary>Beyond this the gateway's own latency would show as waiting time.</summary>
    private const double MaxSpeed = 600;

    /// <summary>The simulated people need a moment of the machine's time to come up; nobody shall come before them.</summary>
    private static readonly TimeSpan Preparation = TimeSpan.FromSeconds(15);

    /// <summary>What draining takes after the last closing, about; it is within the time aimed at.</summary>
    private static readonly TimeSpan Drain = TimeSpan.FromMinutes(30);

    /// <summary>Finds the hall's first day with sessions from a date on.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="from">The date.</param>
    /// <param name="minutes">How long the day shall take, in minutes of the machine.</param>
    /// <returns>The day, or null when the hall is closed all week.</returns>
    public static LiveDay? Of(Hall hall, DateOnly from, double minutes)
    {
        for (var ahead = 0; ahead < Week; ahead++)
        {
            var schedule = HallDaySchedule.Of(hall, from.AddDays(ahead));
            var draws = schedule.Queues.SelectMany(queue => queue.Sessions).Where(session => session.GivesNumbers).ToArray();
            var openQueues = schedule.Queues.Count(queue => !queue.Sessions.IsEmpty);
            if (draws.Length > 0 && openQueues * 2 > hall.Queues.Length && schedule.LastClosing is { } closing)
            {
                var start = draws.Min(session => session.DrawsFrom);
                var speed = Math.Clamp((closing + Drain - start) / TimeSpan.FromMinutes(minutes), 1, MaxSpeed);
                return new LiveDay(schedule.Date, start - (speed * Preparation), speed);
            }
        }

        return null;
    }
}
