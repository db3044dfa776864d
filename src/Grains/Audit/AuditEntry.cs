using System.Text.Json;

namespace Queueing.Grains.Audit;

/// <summary>A privileged act, as the journal's own event tells it.</summary>
/// <param name="Id">Its place in the order of the day; what comes after it is asked for by it.</param>
/// <param name="At">When, by the hall's clock.</param>
/// <param name="By">Who, <c>role:name</c>.</param>
/// <param name="Act">What: the event's stored name.</param>
/// <param name="On">On what, <c>kind:id</c>.</param>
/// <param name="Reason">Why, in that person's words, or null.</param>
/// <param name="Details">What else the event says; no secrets.</param>
public sealed record AuditEntry(string Id, DateTimeOffset At, string By, string Act, string On, string? Reason, JsonElement Details);
