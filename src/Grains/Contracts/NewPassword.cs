using Queueing.Domain.Identities;

namespace Queueing.Grains.Contracts;

/// <summary>A password that a person chose, as a verifier.</summary>
/// <param name="Account">The account.</param>
/// <param name="Proof">The one-time code's keyed hash, or the reference of the verifier that the old password was held against.</param>
/// <param name="Reference">Names the new verifier; never used before.</param>
/// <param name="Verifier">The new verifier.</param>
[GenerateSerializer, Alias("queueing.new-password"), Immutable]
public sealed record NewPassword(
    [property: Id(0)] AccountName Account,
    [property: Id(1)] string Proof,
    [property: Id(2)] string Reference,
    [property: Id(3)] string Verifier);
