using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Laws;

/// <summary>Log-normal with a mean and a squared coefficient of variation.</summary>
public sealed class LogNormalLaw(double mean, double scv) : Law
{
    /// <inheritdoc/>
    public override double Mean => mean;

    /// <inheritdoc/>
    public override double Scv => scv;

    /// <inheritdoc/>
    public override double Draw(Draws draws) => draws.LogNormal(mean, scv);
}
