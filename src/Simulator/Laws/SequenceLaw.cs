using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Laws;

/// <summary>The values of a list one after the other; after the last it begins again, or stops with a value that never comes.</summary>
/// <param name="values">The values, at least one.</param>
/// <param name="repeats">Whether it begins again.</param>
public sealed class SequenceLaw(IReadOnlyList<double> values, bool repeats) : Law
{
    private int next;

    /// <summary>Gets a value indicating whether it ends.</summary>
    public bool Ends => !repeats;

    /// <inheritdoc/>
    public override double Mean => values.Average();

    /// <inheritdoc/>
    public override double Scv => Mean > 0 ? values.Average(x => (x - Mean) * (x - Mean)) / (Mean * Mean) : 0;

    /// <inheritdoc/>
    public override bool IsCertain => true;

    /// <inheritdoc/>
    public override Law Fresh() => new SequenceLaw(values, repeats);

    /// <inheritdoc/>
    public override double Draw(Draws draws)
    {
        if (next == values.Count)
        {
            if (!repeats)
            {
                return double.PositiveInfinity;
            }

            next = 0;
        }

        return values[next++];
    }
}
