using Queueing.Domain.Identities;

namespace Queueing.Simulator.World.Plans;

/// <summary>Something that is wrong with a device for a while.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When it begins.</param>
/// <param name="For">How long it lasts.</param>
/// <param name="Device">Which device.</param>
/// <param name="Kind">What is wrong.</param>
internal sealed record Mishap(int Id, TimeSpan At, TimeSpan For, DeviceId Device, MishapKind Kind) : PlanItem(Id, At)
{
    public override string Story => $"{Device} is {Kind.ToString().ToLowerInvariant()} for {For.TotalSeconds:0.0} s";
}
