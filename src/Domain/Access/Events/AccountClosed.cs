using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access.Events;

/// <summary>An account was closed for good; its name is not given again.</summary>
/// <param name="At">When by the halls' clock; never before the stream's last event.</param>
/// <param name="By">Who caused it, <c>role:name</c>.</param>
/// <param name="Halls">The halls it concerns, for those who look through a hall's audit; <c>*</c> for all.</param>
/// <param name="Account">The account.</param>
/// <param name="Reason">Why, in the caller's words, or null.</param>
public sealed record AccountClosed(DateTimeOffset At, string By, ImmutableArray<HallScope> Halls, AccountName Account, string? Reason)
    : AccountEvent(At, By, Halls, Account);
