using Queueing.Domain.Halls;

namespace Queueing.Grains.Audit;

/// <summary>Which acts are asked for.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Date">Its business day.</param>
/// <param name="By">Only this person's, <c>role:name</c> or the name alone; null for everybody's.</param>
/// <param name="Act">Only these, by stored name; null for all.</param>
/// <param name="After">Only those after this entry; null from the first.</param>
/// <param name="Limit">How many at most; at least 1.</param>
/// <param name="NewestFirst">Whether the newest come first; what is after an entry is then older.</param>
/// <param name="WithAfter">Whether the act at <paramref name="After"/> itself is asked for, too.</param>
public sealed record AuditQuery(
    Hall Hall, DateOnly Date, string? By, string? Act, string? After, int Limit, bool NewestFirst = false, bool WithAfter = false);
