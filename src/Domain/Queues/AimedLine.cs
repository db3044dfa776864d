using Queueing.Domain.Identities;

namespace Queueing.Domain.Queues;

/// <summary>The tickets of a queue that are for one window alone.</summary>
/// <param name="Window">The window.</param>
/// <param name="Waiting">How many of them wait in line; the others are called, parked or missed.</param>
/// <param name="Head">The first of those who wait; null when none does.</param>
public readonly record struct AimedLine(WindowId Window, int Waiting, QueueHead? Head);
