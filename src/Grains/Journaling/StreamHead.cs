namespace Queueing.Grains.Journaling;

/// <summary>How far a stream has come.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The version of its last event; at least 1.</param>
public readonly record struct StreamHead(StreamId Stream, long Version);
