using Queueing.Domain.Identities;

namespace Queueing.Simulator.World.Checks;

/// <summary>A congestion alert, as the dispatcher's stream alone tells it.</summary>
/// <param name="RaisedAt">When it was raised, by the dispatcher's clock.</param>
internal sealed record ModelAlert(string Id, QueueId Queue, int Level, DateTimeOffset RaisedAt, bool IsAcknowledged = false, bool IsCleared = false);
