using System.Text.Json.Serialization;

namespace Queueing.LiveHall.Api;

// A null has a meaning here (nobody sits there), so it is written.
internal sealed record StaffRequest([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Staff);
