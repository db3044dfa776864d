using System.Collections.Immutable;

namespace Queueing.Grains.Audit;

/// <summary>A part of a day's audit.</summary>
/// <param name="Entries">The entries, in the order asked for.</param>
/// <param name="Next">What to ask for next, or null when these are the last so far.</param>
public sealed record AuditPage(ImmutableArray<AuditEntry> Entries, string? Next);
