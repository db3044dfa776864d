using System.Collections.Immutable;

namespace Queueing.Gateway.Access.Outside;

/// <summary>An OpenID provider whose tokens are taken, and what its claims mean here.</summary>
/// <param name="Authority">Its address; its discovery document and keys are read from there. https, or http on this machine.</param>
/// <param name="Audience">What its tokens must be for.</param>
/// <param name="Rules">Which claims give which roles; tokens that match none open nothing.</param>
public sealed record OutsideProvider(Uri Authority, string Audience, ImmutableArray<OutsideRule> Rules)
{
    /// <summary>Gets the claim that names a person.</summary>
    public string NameClaim { get; init; } = "sub";

    /// <summary>Gets what is put behind the name with an @, so that nobody is taken for an account of the same name.</summary>
    public string Label { get; init; } = "openid";
}
