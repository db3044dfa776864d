namespace Queueing.Gateway.Board;

/// <summary>A queue on the board.</summary>
/// <param name="Queue">The queue's id.</param>
/// <param name="Waiting">How many wait in it.</param>
internal sealed record BoardQueueAnswer(string Queue, int Waiting);
