using Queueing.Grains.Journaling;

namespace Queueing.Journal.Sqlite;

/// <summary>A set on its way through the writer: judged with its batch, answered when the batch is durable.</summary>
internal sealed class PendingAppend(AppendSet set)
{
    // The caller goes on elsewhere: the writer's thread is for writing.
    private readonly TaskCompletionSource<AppendOutcome> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AppendOutcome? _outcome;
    private JournalCorruptException? _damage;

    public Task<AppendOutcome> Answer => _answer.Task;

    /// <summary>Judges the set and writes it if it passes. The judgement is worth nothing until its transaction has committed.</summary>
    public void Judge(SetAppender appender)
    {
        (_outcome, _damage) = (null, null);
        try
        {
            _outcome = appender.Append(set);
        }
        catch (JournalCorruptException e)
        {
            // Thrown by a look at the set's own streams, before anything was written: its neighbours are well.
            _damage = e;
        }
    }

    /// <summary>Gives the caller what <see cref="Judge"/> found.</summary>
    public void Complete()
    {
        if (_damage is null)
        {
            _answer.TrySetResult(_outcome!);
        }
        else
        {
            _answer.TrySetException(_damage);
        }
    }

    public void Fail(Exception error) => _answer.TrySetException(error);
}
