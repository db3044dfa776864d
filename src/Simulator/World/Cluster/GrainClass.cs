namespace Queueing.Simulator.World.Cluster;

/// <summary>A grain class of production.</summary>
/// <param name="Interface">The interface it is called by.</param>
/// <param name="Class">The class.</param>
/// <param name="IsReentrant">True when all its calls interleave.</param>
internal sealed record GrainClass(Type Interface, Type Class, bool IsReentrant)
{
    /// <summary>Gets the name that traces and stories use.</summary>
    public string Name { get; } = Class.Name.Replace("Grain", string.Empty, StringComparison.Ordinal);

    /// <summary>Gets a value indicating whether it does something when it goes.</summary>
    public bool Ends { get; } = Class.GetMethod(nameof(IGrainBase.OnDeactivateAsync)) is not null;
}
