using Queueing.Domain.Identities;

namespace Queueing.Grains.Contracts;

/// <summary>A window whose zone lost its board.</summary>
/// <param name="Window">The window.</param>
/// <param name="Since">Since when there is one again; null: there is none.</param>
[GenerateSerializer, Alias("queueing.window-sight"), Immutable]
public sealed record WindowSight([property: Id(0)] WindowId Window, [property: Id(1)] DateTimeOffset? Since);
