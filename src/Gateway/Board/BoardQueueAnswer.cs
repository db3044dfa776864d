namespace Queueing.Gateway.Board;

/// <summary>A queue on the board.</summary>
internal sealed record BoardQueueAnswer(string Queue, int Waiting);
