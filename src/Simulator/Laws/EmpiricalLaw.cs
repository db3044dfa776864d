using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Laws;

/// <summary>Values drawn with their weights.</summary>
public sealed class EmpiricalLaw : Law
{
    private readonly double[] values;
    private readonly double[] shares;
    private readonly double[] upTo;

    /// <summary>Initializes a new instance of the <see cref="EmpiricalLaw"/> class.</summary>
    /// <param name="values">The values.</param>
    /// <param name="weights">As many weights; not all of them 0.</param>
    public EmpiricalLaw(IReadOnlyList<double> values, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(weights);
        this.values = [.. values];
        var total = weights.Sum();
        shares = [.. weights.Select(x => x / total)];
        upTo = [.. shares.Select((_, i) => shares.Take(i + 1).Sum())];
        Mean = this.values.Zip(shares, (x, p) => x * p).Sum();
        Scv = Mean > 0 ? this.values.Zip(shares, (x, p) => (x - Mean) * (x - Mean) * p).Sum() / (Mean * Mean) : 0;
    }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Scv { get; }

    /// <inheritdoc/>
    public override double Draw(Draws draws)
    {
        ArgumentNullException.ThrowIfNull(draws);
        var place = Array.BinarySearch(upTo, draws.Uniform());
        return values[Math.Min(place >= 0 ? place + 1 : ~place, values.Length - 1)];
    }
}
