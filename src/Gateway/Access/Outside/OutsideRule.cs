using System.Collections.Immutable;
using Queueing.Domain.Access;

namespace Queueing.Gateway.Access.Outside;

/// <summary>A claim's value that gives a role.</summary>
/// <param name="Claim">The claim's type; one of its values must be <paramref name="Value"/>.</param>
/// <param name="Value">The value.</param>
/// <param name="Role">The role.</param>
/// <param name="Halls">The halls, <c>*</c> for all; empty when a claim names them.</param>
/// <param name="HallsClaim">The claim that names the halls, or null.</param>
/// <param name="StaffClaim">The claim that names whom of the hall's staff the person is, or null; a clerk needs one.</param>
public sealed record OutsideRule(
    string Claim, string Value, StaffRole Role, ImmutableArray<string> Halls, string? HallsClaim, string? StaffClaim);
