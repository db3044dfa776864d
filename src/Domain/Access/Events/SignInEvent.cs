using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access.Events;

/// <summary>Somebody came, went, or was turned away; the events of a day's sign-in stream.</summary>
/// <param name="At">When by the halls' clock.</param>
/// <param name="By">The account, <c>account:name</c>, or <see cref="SignInRefused.Unknown"/>.</param>
/// <param name="Halls">The halls it concerns, for those who look through a hall's audit; <c>*</c> for all.</param>
public abstract record SignInEvent(DateTimeOffset At, string By, ImmutableArray<HallScope> Halls);
