using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Grains.Contracts;

/// <summary>Another text for a hall's file, by its hash: asked for, and as it was recorded.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Administers">Where the caller is an administrator; nowhere in an answer.</param>
/// <param name="Before">The hash of the text that is replaced.</param>
/// <param name="After">The hash of the new one.</param>
/// <param name="KeptAs">Under which name the former text is kept.</param>
/// <param name="Reason">Why, in the caller's words.</param>
[GenerateSerializer, Alias("queueing.hall-file-change"), Immutable]
public sealed record HallFileChange(
    [property: Id(0)] HallId Hall,
    [property: Id(1)] ImmutableArray<HallScope> Administers,
    [property: Id(2)] string Before,
    [property: Id(3)] string After,
    [property: Id(4)] string KeptAs,
    [property: Id(5)] string Reason);
