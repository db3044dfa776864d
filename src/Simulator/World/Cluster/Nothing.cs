namespace Queueing.Simulator.World.Cluster;

/// <summary>The result of a method that returns none.</summary>
internal sealed class Nothing;
