namespace Queueing.Simulator.World.Plans;

/// <summary>A supervisor acts: orders, ends or answers a duty, moves a clerk, pauses or closes a window, acknowledges an alert.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When.</param>
internal sealed record Whim(int Id, TimeSpan At) : PlanItem(Id, At)
{
    public override string Story => $"the supervisor has whim {Id}";
}
