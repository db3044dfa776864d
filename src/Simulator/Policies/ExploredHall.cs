using System.Collections.Immutable;
using Queueing.Simulator.Reference;

namespace Queueing.Simulator.Policies;

/// <summary>A hall of the table, with what POLICY's exploration saw in a hall drawn by the same description.</summary>
/// <param name="Settings">The hall.</param>
/// <param name="Rivals">What was seen there, in the table's order.</param>
internal sealed record ExploredHall(ReferenceSettings Settings, ImmutableArray<Explored> Rivals)
{
    /// <summary>Gets the hall of σ .15.</summary>
    public static ExploredHall Narrow { get; } = new(new ReferenceSettings(),
    [
        new(Rival.None, 119, 25.5, null, (0, 0)),
        new(Rival.Manual, 91, 19.5, -0.11, (0.03, 0.04)),
        new(Rival.RuleOfThumb, 44, 11.2, -0.40, (0.07, 0.10)),
        new(Rival.AlwaysOn, 15.0, 6.2, -0.67, (0.28, 0.28)),
        new(Rival.Policy, 14.0, 5.0, -0.59, (0.206, 0.206)),
        new(Rival.PooledHeadCount, 5.5, 1.7, -0.80, null),
    ]);

    /// <summary>Gets the hall of σ .30.</summary>
    public static ExploredHall Wide { get; } = new(Narrow.Settings with { Mismatch = 0.3 },
    [
        new(Rival.None, 181, 39.1, null, (0, 0)),
        new(Rival.Manual, 138, 29.8, -0.11, (0.03, 0.04)),
        new(Rival.RuleOfThumb, 56, 14.7, -0.43, (0.07, 0.10)),
        new(Rival.AlwaysOn, 16.7, 6.8, -0.72, (0.30, 0.30)),
        new(Rival.Policy, 14.9, 5.3, -0.65, (0.242, 0.242)),
        new(Rival.PooledHeadCount, 5.5, 1.7, -0.85, null),
    ]);

    /// <summary>Gets the p95 wait of the rule of thumb there, in minutes: the bar for the windows that a rival needs.</summary>
    public double Bar => Rivals.First(x => x.Rival == Rival.RuleOfThumb).P95;
}
