using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.World.Cluster;

/// <summary>What messages meet.</summary>
/// <param name="Lost">The share lost, each way.</param>
/// <param name="Repeated">The share that arrives twice.</param>
/// <param name="Delayed">The share that is held up, for up to <paramref name="Longest"/>: it arrives after what was sent later.</param>
/// <param name="Longest">The longest delay.</param>
internal sealed record Weather(double Lost, double Repeated, double Delayed, TimeSpan Longest)
{
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(1);

    public static Weather Calm { get; } = new(0, 0, 0, TimeSpan.Zero);

    public TimeSpan Latency(Draws draws) => draws.Happens(Delayed) ? Longest * draws.Uniform() : Usual * (0.1 + draws.Uniform());
}
