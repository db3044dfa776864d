using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Halls;

/// <summary>
/// What a live day adds that its seed does not decide: every request takes a moment, and the supervisor's rounds begin at any
/// minute. Days of a hall are chaotic, so moments change who meets whom; replications with other moments tell how much that
/// alone changes the figures.
/// </summary>
/// <param name="seed">The day's seed.</param>
/// <param name="replication">Which of the many days that might have been.</param>
/// <param name="answer">What a request takes on the mean, there and back, in hall time.</param>
/// <param name="lateness">By how much people wake too late on the mean, in hall time.</param>
public sealed class TimingNoise(ulong seed, int replication, TimeSpan answer, TimeSpan lateness)
{
    /// <summary>Lays the noise over a day.</summary>
    /// <param name="scenario">The day.</param>
    /// <returns>The same people, each a little later and slower.</returns>
    public HallScenario Over(HallScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var rounds = new Draws(seed, $"noise/{replication}/rounds").Uniform() * SupervisorRounds.Every;
        return scenario with
        {
            FirstRound = rounds,
            Visitors = [.. scenario.Visitors.Select(Late).OrderBy(x => x.ArrivesAt)],
        };
    }

    private TimeSpan Some(Draws draws, double wakings, double requests) =>
        (draws.Exponential(wakings) * lateness) + (draws.Exponential(requests) * answer);

    private Visitor Late(Visitor visitor, int place)
    {
        var draws = new Draws(seed, $"noise/{replication}/{place}");
        return visitor with
        {
            // Woken late, and half a request until the number is drawn.
            ArrivesAt = visitor.ArrivesAt + Some(draws, wakings: 1, requests: 0.5),

            // The answer to finish, the clerk's turnaround, call-next, the walk, and half a request until the service is begun.
            Walk = visitor.Walk + Some(draws, wakings: 2, requests: 2),

            // The service, and half a request until it is finished.
            Service = visitor.Service + Some(draws, wakings: 1, requests: 0.5),
        };
    }
}
