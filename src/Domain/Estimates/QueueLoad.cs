namespace Queueing.Domain.Estimates;

/// <summary>
/// What the dispatcher knows of a queue's windows and of those who share them; recorded with each draw, so that what was
/// forecast can be learned from again.
/// </summary>
/// <param name="Windows">Windows that serve the queue now, each counted whole.</param>
/// <param name="Busy">How many of them have somebody.</param>
/// <param name="Beside">Tickets waiting in the other queues that these windows serve.</param>
/// <param name="OldestBeside">Since when the oldest of those has waited; null when none does.</param>
/// <param name="Opening">Windows ordered to serve the queue that have not opened yet.</param>
public sealed record QueueLoad(int Windows, int Busy, int Beside, DateTimeOffset? OldestBeside, int Opening);
