using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access.Events;

/// <summary>An account was made; the person chooses a password with the one-time code that goes with it.</summary>
/// <param name="At">When by the halls' clock; never before the stream's last event.</param>
/// <param name="By">Who caused it, <c>role:name</c>.</param>
/// <param name="Halls">The halls it concerns, for those who look through a hall's audit; <c>*</c> for all.</param>
/// <param name="Account">The account.</param>
/// <param name="Home">Whose account it is: only administrators there may reset or close it.</param>
/// <param name="Roles">What it may do from the beginning.</param>
/// <param name="Invitation">The one-time code.</param>
public sealed record AccountCreated(DateTimeOffset At, string By, ImmutableArray<HallScope> Halls, AccountName Account, HallScope Home, ImmutableArray<RoleGrant> Roles, Invitation Invitation)
    : AccountEvent(At, By, Halls, Account);
