using System.Text.Json.Serialization;

namespace Queueing.LiveHall.Api;

// A null has a meaning here (the offer is taken back), so it is written.
internal sealed record HandoverRequest([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? To);
