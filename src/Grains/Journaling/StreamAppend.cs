namespace Queueing.Grains.Journaling;

/// <summary>The part of an append set that goes to one stream.</summary>
/// <param name="Stream">The stream; it need not exist yet.</param>
/// <param name="ExpectedVersion">
/// The version the stream must be at (0: no events yet), or <see cref="AtHead"/> to append whatever the version is.
/// </param>
/// <param name="Events">The events in order; at least one.</param>
public sealed record StreamAppend(StreamId Stream, long ExpectedVersion, IReadOnlyList<EventData> Events)
{
    /// <summary>Appends after whatever the stream holds; for facts whose fold can never fail.</summary>
    public const long AtHead = -1;
}
