using System.Collections.Immutable;

namespace Queueing.Simulator.World.Plans;

/// <summary>An administrator subscribes a receiver to what happens in the hall, and thinks better of it now and then.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When they come.</param>
/// <param name="Receiver">Which receiver, by its place.</param>
/// <param name="Types">The types or groups wanted; empty for all.</param>
/// <param name="Rest">How long they leave it alone on average.</param>
internal sealed record Subscription(int Id, TimeSpan At, int Receiver, ImmutableArray<string> Types, TimeSpan Rest) : PlanItem(Id, At)
{
    public override string Story => $"administrator {Id} subscribes receiver {Receiver} to {(Types.IsEmpty ? "everything" : string.Join(", ", Types))}";
}
