using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access.Events;

/// <summary>A sign-in was refused. What was typed for a name is kept only when it is one: people type passwords there.</summary>
/// <param name="At">When by the halls' clock.</param>
/// <param name="By">The account, <c>account:name</c>, or <see cref="Unknown"/>.</param>
/// <param name="Halls">The halls it concerns, for those who look through a hall's audit; <c>*</c> for all.</param>
/// <param name="Account">The account, or null when there is none of that name.</param>
/// <param name="Address">Where from.</param>
/// <param name="Fault">Why.</param>
public sealed record SignInRefused(DateTimeOffset At, string By, ImmutableArray<HallScope> Halls, AccountName? Account, string Address, SignInFault Fault)
    : SignInEvent(At, By, Halls)
{
    /// <summary>Who is named when the account is unknown.</summary>
    public const string Unknown = "unknown";
}
