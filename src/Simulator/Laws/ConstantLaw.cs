using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Laws;

/// <summary>Always the same; infinite stands for never.</summary>
public sealed class ConstantLaw(double value) : Law
{
    /// <inheritdoc/>
    public override double Mean => value;

    /// <inheritdoc/>
    public override double Scv => 0;

    /// <inheritdoc/>
    public override bool IsCertain => true;

    /// <inheritdoc/>
    public override double Draw(Draws draws) => value;
}
