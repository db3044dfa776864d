namespace Queueing.Grains.Journaling;

/// <summary>An operation already in the journal.</summary>
/// <param name="Id">The operation's identity.</param>
/// <param name="Fingerprint">The hash of the request that was first made under it.</param>
/// <param name="Stream">The stream that holds its answer.</param>
/// <param name="Version">The version of the answering event in that stream.</param>
public sealed record RecordedOperation(OperationId Id, long Fingerprint, StreamId Stream, long Version);
