namespace Queueing.Grains.Contracts;

/// <summary>What a sign-in is judged by.</summary>
/// <param name="Account">The account.</param>
/// <param name="Reference">Names the verifier.</param>
/// <param name="Verifier">The password's verifier.</param>
[GenerateSerializer, Alias("queueing.account-credential"), Immutable]
public sealed record AccountCredential(
    [property: Id(0)] AccountView Account,
    [property: Id(1)] string Reference,
    [property: Id(2)] string Verifier);
