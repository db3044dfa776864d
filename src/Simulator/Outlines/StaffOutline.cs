using System.Collections.Immutable;

namespace Queueing.Simulator.Outlines;

/// <summary>A member of staff.</summary>
/// <param name="Id">Who.</param>
/// <param name="Home">Their usual window; null in the back office.</param>
/// <param name="Skills">The queues they know.</param>
public sealed record StaffOutline(string Id, string? Home, ImmutableArray<string> Skills);
