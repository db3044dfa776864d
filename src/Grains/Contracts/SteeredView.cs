using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Grains.Contracts;

/// <summary>How many people took another way than a window for an item on a day.</summary>
/// <param name="Service">The item.</param>
/// <param name="To">The way.</param>
/// <param name="Count">How many; at least one.</param>
[GenerateSerializer, Alias("queueing.steered-view"), Immutable]
public sealed record SteeredView(
    [property: Id(0)] ServiceId Service,
    [property: Id(1)] AlternativeKind To,
    [property: Id(2)] int Count);
