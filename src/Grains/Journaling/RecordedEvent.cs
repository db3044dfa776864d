namespace Queueing.Grains.Journaling;

/// <summary>An event read back from a stream.</summary>
/// <param name="Version">Its place in the stream, from 1, without gaps.</param>
/// <param name="Event">The event as it was appended.</param>
public readonly record struct RecordedEvent(long Version, EventData Event);
