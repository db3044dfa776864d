using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Laws;

/// <summary>Exponential.</summary>
public sealed class ExponentialLaw(double mean) : Law
{
    /// <inheritdoc/>
    public override double Mean => mean;

    /// <inheritdoc/>
    public override double Scv => 1;

    /// <inheritdoc/>
    public override double Draw(Draws draws) => draws.Exponential(mean);
}
