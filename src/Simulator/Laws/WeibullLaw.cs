using MathNet.Numerics;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Laws;

/// <summary>Weibull.</summary>
public sealed class WeibullLaw(double shape, double mean) : Law
{
    /// <inheritdoc/>
    public override double Mean => mean;

    /// <inheritdoc/>
    public override double Scv => (SpecialFunctions.Gamma(1 + (2 / shape)) / Math.Pow(SpecialFunctions.Gamma(1 + (1 / shape)), 2)) - 1;

    /// <inheritdoc/>
    public override double Draw(Draws draws) =>
        mean / SpecialFunctions.Gamma(1 + (1 / shape)) * Math.Pow(draws.Exponential(1), 1 / shape);
}
