using System.Collections.Immutable;

namespace Queueing.Simulator.Outlines;

/// <summary>A window.</summary>
/// <param name="Id">The window.</param>
/// <param name="Own">The queues it serves all day; none for one that is kept free.</param>
/// <param name="Further">The queues it serves on tidal duty only.</param>
public sealed record WindowOutline(string Id, ImmutableArray<string> Own, ImmutableArray<string> Further);
