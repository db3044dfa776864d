using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access.Events;

/// <summary>A session was ended by its holder.</summary>
/// <param name="At">When by the halls' clock.</param>
/// <param name="By">The account, <c>account:name</c>.</param>
/// <param name="Halls">The halls it concerns, for those who look through a hall's audit; <c>*</c> for all.</param>
/// <param name="Account">The account.</param>
/// <param name="Session">The session.</param>
/// <param name="Until">When its token would have expired, by the machine's clock: so long it is remembered.</param>
public sealed record SignedOut(DateTimeOffset At, string By, ImmutableArray<HallScope> Halls, AccountName Account, string Session, DateTimeOffset Until)
    : SignInEvent(At, By, Halls);
