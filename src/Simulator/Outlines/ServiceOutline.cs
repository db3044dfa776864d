namespace Queueing.Simulator.Outlines;

/// <summary>What somebody may come for.</summary>
/// <param name="Id">The service.</param>
/// <param name="Queue">The queue it leads to.</param>
public sealed record ServiceOutline(string Id, string Queue);
