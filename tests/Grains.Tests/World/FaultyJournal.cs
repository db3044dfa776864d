using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;
using StreamId = Queueing.Grains.Journaling.StreamId;

namespace Queueing.Grains.Tests.World;

/// <summary>A journal whose appends can be held back, and fail by a script.</summary>
internal sealed class FaultyJournal(IEventJournal inner) : IEventJournal
{
    private readonly Queue<Fault> script = new();
    private TaskCompletionSource? gate;

    /// <summary>Runs before every append; a writer that is faster does its work here.</summary>
    public Func<AppendSet, ValueTask>? Before { get; set; }

    public List<AppendSet> Sets { get; } = [];

    public int Lookups { get; private set; }

    public int Reads { get; private set; }

    public void Next(params Fault[] faults) => Array.ForEach(faults, script.Enqueue);

    /// <summary>Holds every append back until <see cref="Release"/>.</summary>
    public void Hold() => gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release()
    {
        gate?.SetResult();
        gate = null;
    }

    public async ValueTask<AppendOutcome> AppendAsync(AppendSet set, CancellationToken cancellation = default)
    {
        Sets.Add(set);
        if (gate is { } held)
        {
            await held.Task;
        }

        if (Before is { } before)
        {
            await before(set);
        }

        var fault = script.TryDequeue(out var scripted) ? scripted : Fault.None;
        await Task.Yield();
        switch (fault)
        {
            case Fault.Unavailable:
                throw new JournalUnavailableException("the disk is full");
            case Fault.UncertainNotCommitted:
                throw new JournalUncertainException("the connection broke");
            case Fault.UncertainButCommitted:
                await inner.AppendAsync(set, cancellation);
                throw new JournalUncertainException("the connection broke");
            default:
                return await inner.AppendAsync(set, cancellation);
        }
    }

    public async ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion = 0, CancellationToken cancellation = default)
    {
        Reads++;
        await Task.Yield();
        return await inner.ReadAsync(stream, afterVersion, cancellation);
    }

    public ValueTask<IReadOnlyList<StreamHead>> ReadHeadsAsync(HallDay day, CancellationToken cancellation = default) =>
        inner.ReadHeadsAsync(day, cancellation);

    public async ValueTask<RecordedOperation?> FindOperationAsync(HallId hall, OperationId operation, CancellationToken cancellation = default)
    {
        Lookups++;
        await Task.Yield();
        return await inner.FindOperationAsync(hall, operation, cancellation);
    }
}
