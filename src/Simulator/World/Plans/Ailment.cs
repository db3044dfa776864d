namespace Queueing.Simulator.World.Plans;

/// <summary>Something that is wrong with a receiver of webhooks for a while. The hall must not notice.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When it begins.</param>
/// <param name="For">How long it lasts.</param>
/// <param name="Receiver">Which receiver, by its place.</param>
/// <param name="Kind">What is wrong.</param>
internal sealed record Ailment(int Id, TimeSpan At, TimeSpan For, int Receiver, AilmentKind Kind) : PlanItem(Id, At)
{
    public override string Story => $"receiver {Receiver} is {Kind.ToString().ToLowerInvariant()} for {For.TotalSeconds:0.0} s";
}
