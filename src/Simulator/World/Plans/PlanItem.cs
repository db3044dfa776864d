namespace Queueing.Simulator.World.Plans;

/// <summary>One thing that a world's seed invented: a person who comes, a clerk's shift, a whim, a fault. Items can be left out.</summary>
/// <param name="Id">Its number within the plan, the same whatever else is left out.</param>
/// <param name="At">When it begins, from the hall's opening.</param>
internal abstract record PlanItem(int Id, TimeSpan At)
{
    /// <summary>Gets what it is, in words.</summary>
    public abstract string Story { get; }
}
