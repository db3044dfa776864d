using Queueing.LiveHall.Api;
using Queueing.Simulator.Randomness;

namespace Queueing.LiveHall.Arrivals;

/// <summary>
/// Service times of a queue: log-normal around its expected service, with a squared coefficient of variation of its own between
/// 0.8 and 1.7, capped at 90 minutes (the reference hall).
/// </summary>
internal static class ServiceTimes
{
    private const double CapSeconds = 90 * 60;

    public static TimeSpan Draw(ulong seed, HallQueue queue, Draws draws)
    {
        var scv = new Draws(seed, $"scv/{queue.Queue}").Uniform(0.8, 1.7);
        var seconds = draws.LogNormal(queue.ExpectedServiceMinutes * 60, scv);
        return TimeSpan.FromSeconds(Math.Clamp(Math.Round(seconds), 1, CapSeconds));
    }

    /// <summary>The errand of somebody who drew a number by hand: known by the ticket alone.</summary>
    public static TimeSpan OfGuest(ulong seed, HallQueue queue, string ticket) =>
        Draw(seed, queue, new Draws(seed, $"guest/{ticket}"));
}
