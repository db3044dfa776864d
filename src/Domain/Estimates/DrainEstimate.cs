namespace Queueing.Domain.Estimates;

/// <summary>
/// The wait of a ticket by fluid drain: those before it leave at the rate of the windows known to serve the queue.
/// Departures of several windows together are close to a Poisson stream (Palm–Khintchine), so the time of the n-th one has
/// mean n·ES/c and standard deviation √n·ES/c.
/// </summary>
public static class DrainEstimate
{
    /// <summary>The standard normal quantile that leaves 10 % on each side.</summary>
    private const double Z90 = 1.2816;

    /// <summary>No wait outlives the business day; beyond it the windows are too few to promise anything.</summary>
    private const double MaxHours = 24;

    /// <summary>Estimates a wait.</summary>
    /// <param name="ahead">Tickets before it in line; not negative.</param>
    /// <param name="free">How many windows stand free for it now; none when negative.</param>
    /// <param name="windows">Windows known to serve the queue, counted by share and speed; not negative.</param>
    /// <param name="meanService">Mean service time; positive.</param>
    /// <returns>The range of 80 %, or null when no window serves the queue, or so little of one that the drain outlives the day.</returns>
    public static WaitRange? Of(int ahead, double free, double windows, TimeSpan meanService)
    {
        if (!(windows > 0))
        {
            return null;
        }

        var departures = ahead + 1 - Math.Max(0, free);
        if (departures <= 0)
        {
            return new WaitRange(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        }

        if ((departures + (Z90 * Math.Sqrt(departures))) * meanService.TotalHours > MaxHours * windows)
        {
            return null;
        }

        var mean = departures * (meanService / windows);
        var spread = Z90 * Math.Sqrt(departures) * (meanService / windows);
        return new WaitRange(mean > spread ? mean - spread : TimeSpan.Zero, mean + spread, mean);
    }
}
