namespace Queueing.Simulator.World.Cluster;

/// <summary>A grain, wherever it may live.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Key">Its key.</param>
internal sealed record GrainAddressee(GrainClass Class, string Key)
{
    /// <summary>Gets a hash that is the same in every process.</summary>
    public ulong Hash { get; } = Randomness.Draws.Hash(Class.Name + "/" + Key);

    /// <summary>Gets the name that stories use.</summary>
    public string Name => $"{Class.Name} {Key[(Key.LastIndexOf('/') + 1)..]}";

    public bool Equals(GrainAddressee? other) => other is not null && Hash == other.Hash && Key == other.Key && Class.Interface == other.Class.Interface;

    public override int GetHashCode() => (int)Hash;
}
