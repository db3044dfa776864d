namespace Queueing.Grains.Contracts;

/// <summary>Tokens that no longer hold.</summary>
/// <param name="Key">Whose: as <see cref="Access.RevocationKeys"/> writes it.</param>
/// <param name="Below">Tokens of a lower generation do not hold.</param>
/// <param name="Until">When the last of them will have expired, by the machine's clock; null when that is not known.</param>
[GenerateSerializer, Alias("queueing.revocation"), Immutable]
public sealed record Revocation(
    [property: Id(0)] string Key,
    [property: Id(1)] int Below,
    [property: Id(2)] DateTimeOffset? Until);
