namespace Queueing.Simulator.World.Plans;

/// <summary>What happens in the linked hall instead.</summary>
/// <param name="Item">What.</param>
internal sealed record Elsewhere(PlanItem Item) : PlanItem(Item.Id, Item.At)
{
    public override string Story => $"in the linked hall {Item.Story}";
}
