using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access.Events;

/// <summary>Something that was decided about accounts and devices; the events of the deployment's access stream. Stored for ever, and so free of passwords, verifiers and codes.</summary>
/// <param name="At">When by the halls' clock; never before the stream's last event.</param>
/// <param name="By">Who caused it, <c>role:name</c>.</param>
/// <param name="Halls">The halls it concerns, for those who look through a hall's audit; <c>*</c> for all.</param>
public abstract record AccessEvent(DateTimeOffset At, string By, ImmutableArray<HallScope> Halls);
