using System.Text.Json;
using Queueing.Domain.Halls;
using Queueing.Gateway.Audit;
using Queueing.Grains.Audit;

namespace Queueing.Gateway.Trees;

/// <summary>A privileged act in a hall of a tree.</summary>
/// <param name="Id">Its place in the day of all halls; ask for what comes after it.</param>
/// <param name="Hall">The hall whose audit it is in. What concerns several, such as an account of two halls, is in each of theirs.</param>
/// <param name="At">When, in that hall's time.</param>
/// <param name="By">Who, <c>role:name</c>; <c>role:name/hall</c> for who did it by the right of that hall above.</param>
/// <param name="Act">What.</param>
/// <param name="On">On what, <c>kind:id</c>.</param>
/// <param name="Reason">Why, in that person's words, or null.</param>
/// <param name="Details">What else is on record, as it was stored: times in UTC, values by the journal's names.</param>
internal sealed record TreeAuditEntryAnswer(
    string Id, string Hall, DateTimeOffset At, string By, string Act, string On, string? Reason, JsonElement Details)
{
    public static TreeAuditEntryAnswer Of(Hall hall, AuditEntry entry)
    {
        var told = AuditEntryAnswer.Of(entry, hall.TimeZone);
        return new(new TreePlace(told.Id, hall.Id.Value).ToString(), hall.Id.Value, told.At, told.By, told.Act, told.On, told.Reason, told.Details);
    }
}
