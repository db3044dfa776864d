using Queueing.Grains.Journaling;

namespace Queueing.Grains.Batching;

/// <summary>An owner's stream together with the state folded from it, as its <see cref="BatchWriter{TTurn, TEvent}"/> needs it.</summary>
/// <typeparam name="TEvent">The base of the stream's events.</typeparam>
internal interface IWrittenStream<TEvent>
{
    StreamId Id { get; }

    /// <summary>Gets the version of the state.</summary>
    long Version { get; }

    /// <summary>Reads and folds what the journal has beyond the state.</summary>
    ValueTask CatchUp();

    /// <summary>Makes the append that takes the stream on from the state.</summary>
    StreamAppend Next(IReadOnlyList<TEvent> events);

    /// <summary>Folds an event that is durable.</summary>
    void Apply(TEvent e);
}
