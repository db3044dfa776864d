using Queueing.Domain.Identities;

namespace Queueing.Simulator.World.Checks;

/// <summary>A congestion alert, as the dispatcher's stream alone tells it.</summary>
internal sealed record ModelAlert(string Id, QueueId Queue, int Level, bool IsAcknowledged = false, bool IsCleared = false);
