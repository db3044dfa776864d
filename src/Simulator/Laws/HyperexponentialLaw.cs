using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Laws;

/// <summary>A mixture of exponentials.</summary>
/// <param name="shares">How often each is drawn; they sum to 1.</param>
/// <param name="means">Their means.</param>
public sealed class HyperexponentialLaw(IReadOnlyList<double> shares, IReadOnlyList<double> means) : Law
{
    /// <inheritdoc/>
    public override double Mean => shares.Zip(means, (p, m) => p * m).Sum();

    /// <inheritdoc/>
    public override double Scv => (2 * shares.Zip(means, (p, m) => p * m * m).Sum() / (Mean * Mean)) - 1;

    /// <summary>Two phases with balanced means, p₁m₁ = p₂m₂, fitted to a mean and a squared coefficient of variation above 1 (Whitt 1982).</summary>
    public static HyperexponentialLaw Balanced(double mean, double scv)
    {
        var p = (1 + Math.Sqrt((scv - 1) / (scv + 1))) / 2;
        return new HyperexponentialLaw([p, 1 - p], [mean / (2 * p), mean / (2 * (1 - p))]);
    }

    /// <inheritdoc/>
    public override double Draw(Draws draws)
    {
        var u = draws.Uniform();
        var phase = 0;
        while (phase < shares.Count - 1 && u >= shares[phase])
        {
            u -= shares[phase++];
        }

        return draws.Exponential(means[phase]);
    }
}
