using Queueing.Domain.Identities;
using Queueing.Grains.Journaling;
using StreamId = Queueing.Grains.Journaling.StreamId;

namespace Queueing.Gateway.Tests.Harness;

/// <summary>A journal of which one hall's part is damaged, or another's takes for ever.</summary>
internal sealed class TroubledReader(IEventReader journal, HallId damaged, HallId slow) : IEventReader
{
    /// <summary>Gets what ends when somebody waits for the slow hall.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets what ends when they give up.</summary>
    public TaskCompletionSource GivenUp { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion = 0, CancellationToken cancellation = default)
    {
        await MeetAsync(stream.Day.Hall, cancellation);
        return await journal.ReadAsync(stream, afterVersion, cancellation);
    }

    public async ValueTask<IReadOnlyList<StreamHead>> ReadHeadsAsync(HallDay day, CancellationToken cancellation = default)
    {
        await MeetAsync(day.Hall, cancellation);
        return await journal.ReadHeadsAsync(day, cancellation);
    }

    private async Task MeetAsync(HallId hall, CancellationToken cancellation)
    {
        if (hall == damaged)
        {
            throw new JournalCorruptException("a bit fell over");
        }

        if (hall == slow)
        {
            Asked.TrySetResult();
            await using var giving = cancellation.Register(() => GivenUp.TrySetResult());
            await Task.Delay(Timeout.Infinite, cancellation);
        }
    }
}
