using System.Text.Json.Serialization;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Windows;

/// <summary>
/// What the dispatcher wants of a window: who sits there and on which duty. The whole desired state each time;
/// a window takes only a higher number, so a repeat or a late one changes nothing.
/// </summary>
/// <param name="Number">The version of the dispatcher's stream at the decision; grows per window.</param>
/// <param name="Clerk">Who sits there; null: nobody, the window finishes what is in hand and closes.</param>
/// <param name="Tide">The episode it is on tidal duty for; null in ordinary duty. On duty it serves all its queues.</param>
/// <param name="HandoverTo">The colleague to whom the clerk hands over; null: to nobody.</param>
public sealed record WindowOrder(
    long Number,
    StaffId? Clerk,
    TideId? Tide,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] StaffId? HandoverTo = null);
