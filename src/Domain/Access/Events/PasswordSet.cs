using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access.Events;

/// <summary>The person chose a password; earlier sessions no longer hold.</summary>
/// <param name="At">When by the halls' clock; never before the stream's last event.</param>
/// <param name="By">Who caused it, <c>role:name</c>.</param>
/// <param name="Halls">The halls it concerns, for those who look through a hall's audit; <c>*</c> for all.</param>
/// <param name="Account">The account.</param>
/// <param name="Verifier">Names the verifier among the private texts, where it can be deleted.</param>
public sealed record PasswordSet(DateTimeOffset At, string By, ImmutableArray<HallScope> Halls, AccountName Account, string Verifier)
    : AccountEvent(At, By, Halls, Account);
