namespace Queueing.Gateway.Audit;

/// <summary>A page of a hall's audit.</summary>
/// <param name="Entries">The acts, in the order asked for.</param>
/// <param name="Next">What to ask for as <c>after</c>; null when these are the last so far.</param>
internal sealed record AuditAnswer(AuditEntryAnswer[] Entries, string? Next);
