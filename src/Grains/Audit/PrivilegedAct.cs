using System.Text.Json.Nodes;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Audit;

/// <summary>An event that tells of a right used.</summary>
/// <param name="Name">The event's stored name.</param>
/// <param name="On">The event's member that names what it was done to; null for the owner of the stream.</param>
/// <param name="Whose">Whom it counts for.</param>
/// <param name="If">What else its body must say to count; null when it always counts.</param>
/// <param name="PartOf">Whether it is only the second half of the event before it in its stream; null when it never is.</param>
internal sealed record PrivilegedAct(string Name, string? On = null, ActBy Whose = ActBy.Staff, Func<JsonObject, bool>? If = null, Func<RecordedEvent, JsonObject, bool>? PartOf = null);
