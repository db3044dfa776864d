namespace Queueing.Grains.Journaling;

/// <summary>What became of an append set. A closed set of cases; an uncertain end is an exception instead.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome()
    {
    }

    /// <summary>The set is durable.</summary>
    /// <param name="Versions">The head of each stream after the set, in the order of <see cref="AppendSet.Appends"/>.</param>
    public sealed record Committed(IReadOnlyList<long> Versions) : AppendOutcome;

    /// <summary>A stream was not at its expected version; nothing was appended.</summary>
    /// <param name="Stream">The first such stream in the set's order.</param>
    /// <param name="ActualVersion">The version it is at.</param>
    public sealed record Conflict(StreamId Stream, long ActualVersion) : AppendOutcome;

    /// <summary>An operation was already made; nothing was appended.</summary>
    /// <param name="Existing">The first such operation in the set's order, as first recorded.</param>
    public sealed record Repeated(RecordedOperation Existing) : AppendOutcome;
}
