using System.Text.Json;
using Queueing.Gateway.Halls;
using Queueing.Grains.Audit;

namespace Queueing.Gateway.Audit;

/// <summary>A privileged act.</summary>
/// <param name="Id">Its place in the day; ask for what comes after it.</param>
/// <param name="At">When.</param>
/// <param name="By">Who, <c>role:name</c>; <c>role:name/hall</c> for who did it by the right of that hall above.</param>
/// <param name="Act">What.</param>
/// <param name="On">On what, <c>kind:id</c>.</param>
/// <param name="Reason">Why, in that person's words, or null.</param>
/// <param name="Details">What else is on record, as it was stored: times in UTC, values by the journal's names.</param>
internal sealed record AuditEntryAnswer(string Id, DateTimeOffset At, string By, string Act, string On, string? Reason, JsonElement Details)
{
    public static AuditEntryAnswer Of(AuditEntry entry, TimeZoneInfo zone) =>
        new(entry.Id, ZonedTime.In(entry.At, zone), entry.By, entry.Act, entry.On, entry.Reason, entry.Details);
}
