using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access.Events;

/// <summary>A hall's file was given another text. Who may write it is the access stream's to say; the text itself stays in the file.</summary>
/// <param name="At">When by the halls' clock; never before the stream's last event.</param>
/// <param name="By">Who caused it, <c>role:name</c>.</param>
/// <param name="Halls">The halls it concerns, for those who look through a hall's audit; <c>*</c> for all.</param>
/// <param name="Hall">The hall.</param>
/// <param name="Before">The hash of the former text.</param>
/// <param name="After">The hash of the new one.</param>
/// <param name="KeptAs">Under which name the former text was kept.</param>
/// <param name="Reason">Why, in the caller's words.</param>
public sealed record HallFileReplaced(
    DateTimeOffset At, string By, ImmutableArray<HallScope> Halls, HallId Hall, string Before, string After, string KeptAs, string Reason)
    : AccessEvent(At, By, Halls);
