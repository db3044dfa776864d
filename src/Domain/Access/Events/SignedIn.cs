using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access.Events;

/// <summary>A session began.</summary>
/// <param name="At">When by the halls' clock.</param>
/// <param name="By">The account, <c>account:name</c>.</param>
/// <param name="Halls">The halls it concerns, for those who look through a hall's audit; <c>*</c> for all.</param>
/// <param name="Account">The account.</param>
/// <param name="Session">The session.</param>
/// <param name="Address">Where from.</param>
public sealed record SignedIn(DateTimeOffset At, string By, ImmutableArray<HallScope> Halls, AccountName Account, string Session, string Address)
    : SignInEvent(At, By, Halls);
