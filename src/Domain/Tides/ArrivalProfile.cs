using Queueing.Domain.Calendar;

namespace Queueing.Domain.Tides;

/// <summary>
/// How many tickets a queue expects by when: its expected day spread over the times at which numbers are given out, evenly
/// but for the sessions for some services, which bring their share. Flat until a hall's own days have been learned; POLICY's
/// correction by what arrived so far carries the day factor.
/// </summary>
public sealed class ArrivalProfile
{
    /// <summary>The weight of the expectation against the day so far, in tickets (POLICY: +20).</summary>
    private const double PriorTickets = 20;

    private readonly DaySchedule day;
    private readonly int services;
    private readonly double perSecond;

    /// <summary>Initializes a new instance of the <see cref="ArrivalProfile"/> class.</summary>
    /// <param name="expected">Tickets expected on the day; 0 when unknown, and then none are forecast.</param>
    /// <param name="services">How many services the queue has.</param>
    /// <param name="day">The queue's day.</param>
    public ArrivalProfile(double expected, int services, DaySchedule day)
    {
        ArgumentNullException.ThrowIfNull(day);
        (this.day, this.services) = (day, services);
        var seconds = DrawSeconds(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        perSecond = seconds > 0 ? expected / seconds : 0;
    }

    /// <summary>Forecasts arrivals.</summary>
    /// <param name="now">From when.</param>
    /// <param name="horizon">For how long; positive.</param>
    /// <param name="arrivedToday">Tickets that came so far.</param>
    /// <returns>The number expected; not negative.</returns>
    public double Forecast(DateTimeOffset now, TimeSpan horizon, int arrivedToday)
    {
        var ahead = perSecond * DrawSeconds(now, now + horizon);
        var soFar = perSecond * DrawSeconds(DateTimeOffset.MinValue, now);
        return ahead * (arrivedToday + PriorTickets) / (soFar + PriorTickets);
    }

    private double DrawSeconds(DateTimeOffset from, DateTimeOffset to)
    {
        var ticks = 0.0;
        foreach (ref readonly var session in day.Sessions.AsSpan())
        {
            var start = Math.Max(session.DrawsFrom.UtcTicks, from.UtcTicks);
            ticks += session.ShareOf(services) * Math.Max(0, Math.Min(session.DrawsUntil.UtcTicks, to.UtcTicks) - start);
        }

        return ticks / TimeSpan.TicksPerSecond;
    }
}
