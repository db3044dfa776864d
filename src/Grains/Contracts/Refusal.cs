namespace Queueing.Grains.Contracts;

/// <summary>An expected "no": nothing was changed.</summary>
/// <param name="Code">Why.</param>
/// <param name="Detail">A sentence for the caller.</param>
/// <param name="Field">The request's field at fault, as a path, or null.</param>
/// <param name="State">The present state where that is the reason, or null.</param>
/// <param name="NextDraw">From when a number that was refused is given out, in hall time; null when that is not known.</param>
[GenerateSerializer, Alias("queueing.refusal"), Immutable]
public sealed record Refusal(
    [property: Id(0)] RefusalCode Code,
    [property: Id(1)] string Detail,
    [property: Id(2)] string? Field = null,
    [property: Id(3)] string? State = null,
    [property: Id(4)] DateTimeOffset? NextDraw = null);
