using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Laws;

/// <summary>Uniform between two bounds.</summary>
public sealed class UniformLaw(double min, double max) : Law
{
    /// <inheritdoc/>
    public override double Mean => (min + max) / 2;

    /// <inheritdoc/>
    public override double Scv => (max - min) * (max - min) / (12 * Mean * Mean);

    /// <inheritdoc/>
    public override double Draw(Draws draws) => draws.Uniform(min, max);
}
