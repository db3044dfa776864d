namespace Queueing.Grains.Journaling;

/// <summary>A stored event that this version cannot read: corrupt, or written by a newer version. Nothing is skipped.</summary>
/// <param name="stream">The stream.</param>
/// <param name="version">The event's version.</param>
/// <param name="type">The stored name.</param>
/// <param name="inner">What the reader said, if anything.</param>
public sealed class UnreadableEventException(StreamId stream, long version, string type, Exception? inner = null)
    : Exception($"event {version} of {stream} ('{type}') cannot be read: it is corrupt or was written by a newer version", inner);
