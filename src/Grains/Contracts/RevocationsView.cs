using System.Collections.Immutable;

namespace Queueing.Grains.Contracts;

/// <summary>What a gateway must know to check tokens by itself.</summary>
/// <param name="Epoch">Names the activation; sequences compare only within one.</param>
/// <param name="Sequence">How far this goes.</param>
/// <param name="IsWhole">Whether these are all; otherwise they come on top of what the caller has seen.</param>
/// <param name="Revocations">The revocations, oldest first.</param>
[GenerateSerializer, Alias("queueing.revocations-view"), Immutable]
public sealed record RevocationsView(
    [property: Id(0)] string Epoch,
    [property: Id(1)] long Sequence,
    [property: Id(2)] bool IsWhole,
    [property: Id(3)] ImmutableArray<Revocation> Revocations);
