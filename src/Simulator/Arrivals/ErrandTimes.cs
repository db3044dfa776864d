using Queueing.Simulator.Outlines;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Arrivals;

/// <summary>
/// Service times of a queue: log-normal around its expected service, with a squared coefficient of variation of its own between
/// 0.8 and 1.7, capped at 90 minutes (the reference hall), in whole seconds.
/// </summary>
public static class ErrandTimes
{
    /// <summary>The longest service time in minutes.</summary>
    public const double CapMinutes = 90;

    /// <summary>The lowest squared coefficient of variation of a queue's service times.</summary>
    public const double LowestScv = 0.8;

    /// <summary>The highest squared coefficient of variation of a queue's service times.</summary>
    public const double HighestScv = 1.7;

    /// <summary>Draws one service time.</summary>
    /// <param name="seed">The day's seed, from which the queue has its coefficient of variation.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="draws">The person's own draws.</param>
    /// <returns>The time; at least a second.</returns>
    public static TimeSpan Draw(ulong seed, QueueOutline queue, Draws draws)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(draws);
        var scv = new Draws(seed, $"scv/{queue.Id}").Uniform(LowestScv, HighestScv);
        return Whole(draws.LogNormal(queue.MeanServiceMinutes * 60, scv));
    }

    /// <summary>Draws one service time from another distribution, capped and rounded alike.</summary>
    /// <param name="law">The distribution.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="draws">The person's own draws.</param>
    /// <returns>The time; at least a second.</returns>
    public static TimeSpan Draw(ErrandLaw law, QueueOutline queue, Draws draws)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(queue);
        return Whole(law(queue.MeanServiceMinutes, draws) * 60);
    }

    /// <summary>Draws the errand of somebody who is known by the ticket alone, having drawn a number by hand.</summary>
    /// <param name="seed">The day's seed.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="ticket">The ticket.</param>
    /// <returns>The time; at least a second.</returns>
    public static TimeSpan OfGuest(ulong seed, QueueOutline queue, string ticket) =>
        Draw(seed, queue, new Draws(seed, $"guest/{ticket}"));

    private static TimeSpan Whole(double seconds) => TimeSpan.FromSeconds(Math.Clamp(Math.Round(seconds), 1, CapMinutes * 60));
}
