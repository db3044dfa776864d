using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;
using StreamId = Queueing.Grains.Journaling.StreamId;

namespace Queueing.Grains.Tests.Dispatch;

/// <summary>A journal whose next append ends as told.</summary>
internal sealed class FailingJournal(IEventJournal inner) : IEventJournal
{
    public Exception? Next { get; set; }

    public ValueTask<AppendOutcome> AppendAsync(AppendSet set, CancellationToken cancellation = default)
    {
        if (Next is { } failure)
        {
            Next = null;
            throw failure;
        }

        return inner.AppendAsync(set, cancellation);
    }

    public ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion = 0, CancellationToken cancellation = default) =>
        inner.ReadAsync(stream, afterVersion, cancellation);

    public ValueTask<IReadOnlyList<StreamHead>> ReadHeadsAsync(HallDay day, CancellationToken cancellation = default) =>
        inner.ReadHeadsAsync(day, cancellation);

    public ValueTask<RecordedOperation?> FindOperationAsync(HallId hall, OperationId operation, CancellationToken cancellation = default) =>
        inner.FindOperationAsync(hall, operation, cancellation);
}
