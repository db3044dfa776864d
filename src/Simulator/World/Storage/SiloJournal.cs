using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;
using Queueing.Simulator.Randomness;
using Queueing.Simulator.World.Cluster;
using StreamId = Queueing.Grains.Journaling.StreamId;

namespace Queueing.Simulator.World.Storage;

/// <summary>
/// The journal as one silo reaches it. A set on its way when the silo dies is durable or not, as chance has it; and a set can
/// be durable though the silo is told that nobody knows.
/// </summary>
internal sealed class SiloJournal(Silo silo, Disk disk) : IEventJournal
{
    public ValueTask<AppendOutcome> AppendAsync(AppendSet set, CancellationToken cancellation = default)
    {
        var end = new TaskCompletionSource<AppendOutcome>();
        var draws = disk.NextRequest();
        var generation = silo.Generation;
        silo.Timeline.After(disk.Latency(draws), () =>
        {
            var orphaned = !silo.IsAlive || silo.Generation != generation;
            if (orphaned && draws.Happens(0.5))
            {
                return;
            }

            if (disk.IsFull(set.Hall))
            {
                Later(draws, () => end.TrySetException(new JournalUnavailableException("the disk is full")));
                return;
            }

            var uncertain = draws.Happens(disk.Uncertain);
            if (uncertain && draws.Happens(0.5))
            {
                Later(draws, () => end.TrySetException(new JournalUncertainException("the connection broke before the commit")));
                return;
            }

            var outcome = disk.Commit(set);
            Later(draws, uncertain
                ? () => end.TrySetException(new JournalUncertainException("the connection broke after the commit"))
                : () => end.TrySetResult(outcome));
        });
        return new(end.Task);
    }

    public ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion = 0, CancellationToken cancellation = default) =>
        Read(() => disk.Read(stream, afterVersion));

    public ValueTask<IReadOnlyList<StreamHead>> ReadHeadsAsync(HallDay day, CancellationToken cancellation = default) =>
        Read(() => disk.Truth.ReadHeadsAsync(day, cancellation).AsTask().GetAwaiter().GetResult());

    public ValueTask<RecordedOperation?> FindOperationAsync(HallId hall, OperationId operation, CancellationToken cancellation = default) =>
        Read(() => disk.Truth.FindOperationAsync(hall, operation, cancellation).AsTask().GetAwaiter().GetResult());

    private ValueTask<T> Read<T>(Func<T> read)
    {
        var end = new TaskCompletionSource<T>();
        var draws = disk.NextRequest();
        silo.Timeline.After(disk.Latency(draws), () => end.TrySetResult(read()));
        return new(end.Task);
    }

    private void Later(Draws draws, Action reply) => silo.Timeline.After(disk.Latency(draws), reply);
}
