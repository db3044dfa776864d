using Queueing.Simulator.Laws;

namespace Queueing.Simulator.Systems;

/// <summary>A class of customers.</summary>
public sealed record CustomerClass
{
    /// <summary>Gets its name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the gaps between arrivals, the first from time 0; null for a class that only others become.</summary>
    public Law? Gaps { get; init; }

    /// <summary>Gets how many come at a time; null for one.</summary>
    public Law? Batch { get; init; }

    /// <summary>Gets the work that one customer brings, as time at speed 1.</summary>
    public required Law Service { get; init; }

    /// <summary>Gets how long one waits for the first service before leaving; null for ever.</summary>
    public Law? Patience { get; init; }

    /// <summary>Gets the priority; the lowest number goes first.</summary>
    public int Priority { get; init; }

    /// <summary>Gets the head start in seniority.</summary>
    public double HeadStart { get; init; }

    /// <summary>Gets the slope of accumulated priority.</summary>
    public double Slope { get; init; } = 1;

    /// <summary>Gets how many of the class may wait.</summary>
    public int Room { get; init; } = int.MaxValue;

    /// <summary>Gets who turns away; null for nobody.</summary>
    public Balking? Balking { get; init; }

    /// <summary>Gets what one becomes after service, with the chances; the rest leave.</summary>
    public IReadOnlyList<(int Class, double Chance)> Next { get; init; } = [];

    /// <summary>Gets the arrival rate; 0 without arrivals of its own.</summary>
    public double Rate => Gaps is null ? 0 : (Batch?.Mean ?? 1) / Gaps.Mean;

    /// <summary>Gets a value indicating whether nothing about the class is random.</summary>
    public bool IsCertain => (Gaps?.IsCertain ?? true) && (Batch?.IsCertain ?? true) && Service.IsCertain && (Patience?.IsCertain ?? true)
        && (Balking?.Chances.All(x => x is 0 or 1) ?? true) && Next.All(x => x.Chance is 0 or 1);
}
