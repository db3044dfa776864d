namespace Queueing.Grains.Journaling;

/// <summary>An event read back from a stream.</summary>
/// <param name="Version">Its place in the stream, from 1, without gaps.</param>
/// <param name="Event">The event as it was appended.</param>
/// <param name="Read">What its payload was read as before, by a journal that keeps that; null from stores, which never look into it.</param>
public readonly record struct RecordedEvent(long Version, EventData Event, object? Read = null);
