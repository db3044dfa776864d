namespace Queueing.Domain.Alerts;

/// <summary>The numbers that an alert was judged by.</summary>
/// <param name="Cause">What decided.</param>
/// <param name="Pressure">Expected delay ÷ target; not negative, at most <see cref="Tides.Pressures.Most"/>.</param>
/// <param name="Waiting">Tickets in line.</param>
/// <param name="OldestWait">The longest wait; zero when nobody waits.</param>
/// <param name="Capacity">Windows serving the queue, counted by share and speed.</param>
public sealed record CongestionMeasures(
    CongestionCause Cause,
    double Pressure,
    int Waiting,
    TimeSpan OldestWait,
    double Capacity);
