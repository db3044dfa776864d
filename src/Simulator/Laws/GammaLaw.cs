using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Laws;

/// <summary>Gamma; Erlang with k phases is the one with shape k.</summary>
public sealed class GammaLaw(double shape, double mean) : Law
{
    /// <inheritdoc/>
    public override double Mean => mean;

    /// <inheritdoc/>
    public override double Scv => 1 / shape;

    /// <summary>Marsaglia and Tsang 2000: a squeezed cube of a normal; shapes below 1 by their boost.</summary>
    public override double Draw(Draws draws)
    {
        var boost = shape < 1 ? Math.Pow(1 - draws.Uniform(), 1 / shape) : 1;
        var d = (shape < 1 ? shape + 1 : shape) - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = draws.Normal();
            var v = Math.Pow(1 + (c * x), 3);
            if (v > 0 && Math.Log(1 - draws.Uniform()) < (x * x / 2) + (d * (1 - v + Math.Log(v))))
            {
                return d * v * boost * mean / shape;
            }
        }
    }
}
