namespace Queueing.Grains.Journaling;

/// <summary>An operation that an append makes durable together with its events.</summary>
/// <param name="Id">The operation's identity.</param>
/// <param name="Fingerprint">A hash of the request, to tell a repeat from another request under the same identity.</param>
/// <param name="Stream">The stream that holds the event with the operation's answer; one of the set's streams.</param>
/// <param name="EventOffset">The answering event's index among the events that this set appends to <paramref name="Stream"/>.</param>
public readonly record struct Operation(OperationId Id, long Fingerprint, StreamId Stream, int EventOffset);
