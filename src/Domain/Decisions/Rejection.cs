namespace Queueing.Domain.Decisions;

/// <summary>An expected "no" of a decision: no event, nothing changed.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Detail">A sentence for the caller.</param>
/// <param name="Field">The command's field at fault, or null.</param>
/// <param name="State">The present state where that is the reason, or null; for a ticket that moved away, the queue it went to.</param>
public sealed record Rejection(RejectionKind Kind, string Detail, string? Field = null, string? State = null);
