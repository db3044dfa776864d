using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;
using Queueing.Journal.Memory;
using Queueing.Simulator.Randomness;
using Queueing.Simulator.World.Checks;
using Queueing.Simulator.World.Engine;

namespace Queueing.Simulator.World.Storage;

/// <summary>What is durable, and how the store behaves now. It outlives every crash.</summary>
internal sealed class Disk(Timeline timeline, ulong seed, IReadOnlyDictionary<HallId, ImmutableArray<WorldCheck>> checks)
{
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(2);
    private readonly Dictionary<StreamId, List<RecordedEvent>> read = [];
    private readonly Dictionary<ReadOnlyMemory<byte>, object> objects = [];
    private ulong requests;

    public MemoryJournal Truth { get; } = new();

    /// <summary>Gets how many sets are durable.</summary>
    public int Sets { get; private set; }

    /// <summary>Gets or sets which hall's store refuses writes.</summary>
    public Predicate<HallId> IsFull { get; set; } = _ => false;

    /// <summary>Gets or sets the share of writes whose end is not told; half of them are durable.</summary>
    public double Uncertain { get; set; }

    /// <summary>Gets or sets how much longer everything takes.</summary>
    public TimeSpan Slowness { get; set; }

    public Draws NextRequest() => new(seed, 0xD15C, ++requests);

    public TimeSpan Latency(Draws draws) => (Usual * (0.1 + draws.Uniform())) + (Slowness * draws.Uniform());

    /// <summary>Commits a set now.</summary>
    public AppendOutcome Commit(AppendSet set)
    {
        // The memory journal completes before it returns.
        var outcome = Truth.AppendAsync(set).AsTask().GetAwaiter().GetResult();
        if (outcome is AppendOutcome.Committed committed)
        {
            Sets++;
            var recorded = Recorded(set, committed.Versions);
            foreach (var check in checks[set.Hall])
            {
                check.Appended(set, recorded, timeline.Steps, timeline.Now);
            }
        }

        return outcome;
    }

    /// <summary>Reads a stream.</summary>
    public IReadOnlyList<RecordedEvent> Read(StreamId stream, long afterVersion)
    {
        if (!read.TryGetValue(stream, out var known))
        {
            read.Add(stream, known = []);
        }

        foreach (var recorded in Truth.ReadAsync(stream, known.Count).AsTask().GetAwaiter().GetResult())
        {
            known.Add(Read(stream, recorded));
        }

        return new StreamTail(known, (int)Math.Min(afterVersion, known.Count));
    }

    /// <summary>Each event is read from its bytes once: events never change, and every owner, and every check, reads them again and again.</summary>
    private RecordedEvent Read(StreamId stream, RecordedEvent recorded)
    {
        if (!objects.TryGetValue(recorded.Event.Payload, out var known))
        {
            objects.Add(recorded.Event.Payload, known = StoredForm.Read(stream, recorded));
        }

        return recorded with { Read = known };
    }

    /// <summary>The events of a set that became durable, in its order.</summary>
    private List<RecordedEvent> Recorded(AppendSet set, IReadOnlyList<long> versions)
    {
        var recorded = new List<RecordedEvent>();
        for (var i = 0; i < set.Appends.Count; i++)
        {
            var (append, version) = (set.Appends[i], versions[i] - set.Appends[i].Events.Count);
            foreach (var e in append.Events)
            {
                timeline.Note(e.Payload.Span);
                recorded.Add(Read(append.Stream, new RecordedEvent(++version, e)));
            }
        }

        return recorded;
    }
}
