using Queueing.Domain.Identities;

namespace Queueing.Simulator.World.Plans;

/// <summary>A fault that comes and goes.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When it begins.</param>
/// <param name="For">How long it lasts.</param>
/// <param name="Kind">What fails.</param>
/// <param name="Silo">Which silo, by its place, where the kind is about one.</param>
/// <param name="Size">How bad: a share for messages and writes, seconds for slowness and clocks.</param>
internal sealed record Fault(int Id, TimeSpan At, TimeSpan For, FaultKind Kind, int Silo, double Size) : PlanItem(Id, At)
{
    /// <summary>Gets the hall whose store alone it is about; null for everybody's.</summary>
    public HallId? Store { get; init; }

    public override string Story => Kind switch
    {
        FaultKind.Crash => $"silo {Silo} dies, and is back after {For.TotalSeconds:0.0} s",
        FaultKind.Cut => $"silo {Silo} is cut off from the others for {For.TotalSeconds:0.0} s",
        FaultKind.Storm => $"for {For.TotalSeconds:0.0} s messages are lost, repeated and held up ({Size:0.00})",
        FaultKind.DiskFull => $"the store{(Store is { } hall ? $" of {hall}" : string.Empty)} refuses writes for {For.TotalSeconds:0.0} s",
        FaultKind.DiskSlow => $"the store takes up to {Size:0.0} s more, for {For.TotalSeconds:0.0} s",
        FaultKind.Uncertain => $"for {For.TotalSeconds:0.0} s the end of {Size:P0} of the writes is not told",
        FaultKind.ClockStep => $"the hall clock of silo {Silo} steps by {Size:0.0} s, and is set right after {For.TotalSeconds:0.0} s",
        FaultKind.Stray => $"silo {Silo} makes second activations of its own for {For.TotalSeconds:0.0} s",
        FaultKind.Collect => "idle grains are collected",
        _ => Kind.ToString(),
    };
}
