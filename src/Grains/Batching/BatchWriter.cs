using Queueing.Domain.Decisions;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Batching;

/// <summary>
/// One append of an owner is in flight at a time. Commands that arrive meanwhile wait, are then decided one after the other on
/// the durable state, appended as one set, and each answered when that is durable. Work that needs the stream to itself goes
/// alone. Decide → append → apply → reply → tell, in that order.
/// </summary>
/// <typeparam name="TTurn">What is decided on.</typeparam>
/// <typeparam name="TEvent">The base of the stream's events.</typeparam>
/// <param name="journal">The journal.</param>
/// <param name="stream">The owner's stream.</param>
/// <param name="begin">Starts a turn on the durable state.</param>
/// <param name="applied">Is told of each event that was appended, once it is applied.</param>
/// <param name="fault">Is told when what is durable is no longer known; nothing is written after it.</param>
internal sealed class BatchWriter<TTurn, TEvent>(
    IEventJournal journal,
    IWrittenStream<TEvent> stream,
    Func<TTurn> begin,
    Action<TEvent> applied,
    Action<Exception> fault)
    where TTurn : ITurn<TEvent>
    where TEvent : class
{
    /// <summary>Bounds the events of one append, so that a burst delays nobody's answer by more than one commit.</summary>
    private const int MaxBatch = 256;

    /// <summary>How often a decision is made again after another writer was faster.</summary>
    private const int MaxAttempts = 3;

    private readonly Queue<object> pending = new();
    private readonly RecentAnswers recent = new(MaxBatch);
    private ActivationFaultedException? abandoned;
    private bool running;

    /// <summary>Decides a command together with those that wait, and answers it when that is durable.</summary>
    public Task<Reply<T>> Submit<T>(AnsweredCommand<TTurn, TEvent, T> command)
        where T : class
    {
        Enqueue(command);
        return command.Reply;
    }

    /// <summary>Runs work that needs the stream to itself.</summary>
    public Task<T> Alone<T>(Func<Task<T>> work)
    {
        var errand = new Errand<T>(work);
        Enqueue(errand);
        return errand.Result;
    }

    /// <summary>Reads what the journal has beyond the state.</summary>
    public Task CatchUp() => Alone(async () =>
    {
        await stream.CatchUp();
        return true;
    });

    /// <summary>
    /// Has a command decided. What was answered from the state alone may come from a state that another activation has left
    /// behind: the stream is read, and it is decided again; and the journal is asked whether it is a repeat.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="decide">Decides the command, each time anew.</param>
    /// <param name="answer">Makes the first answer again from the stream; null when the stream holds no such answer.</param>
    public async ValueTask<Answer<T>> Ask<T>(
        Caller caller, Func<Task<Reply<T>>> decide, Func<RecordedOperation, ValueTask<T?>> answer)
        where T : class
    {
        var reply = await decide();
        var version = stream.Version;
        if (reply.FromState)
        {
            await CatchUp();
            reply = stream.Version > version ? await decide() : reply;
        }

        return reply.Repeated is { } existing ? await Repeat(caller, existing, answer)
            : reply.FromState ? await Repeated(caller, answer) ?? reply.Answer
            : reply.Answer;
    }

    /// <summary>
    /// Refuses a command that need not be decided, unless it is a repeat: what was asked before under its key may still be on its way to
    /// the store, and is waited for.
    /// </summary>
    public async ValueTask<Answer<T>> Refuse<T>(Caller caller, Refusal refusal, Func<RecordedOperation, ValueTask<T?>> answer)
        where T : class
    {
        await CatchUp();
        return await Repeated(caller, answer) ?? refusal;
    }

    /// <summary>Appends the turn's events, with what goes to other streams, until it is durable or truly refused.</summary>
    /// <param name="decide">Decides on a fresh turn; null when there is nothing to do.</param>
    /// <returns>The outcome and the events; a conflict is another stream's. Null when nothing was decided.</returns>
    public async Task<AppendOutcome?> AppendWith(Func<TTurn, AppendSet?> decide)
    {
        AppendOutcome? outcome = null;
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var turn = begin();
            if (decide(turn) is not { } set)
            {
                return null;
            }

            outcome = await journal.AppendAsync(set);
            switch (outcome)
            {
                case AppendOutcome.Committed:
                    Apply(turn, 0, turn.Events.Count);
                    return outcome;
                case AppendOutcome.Conflict conflict when conflict.Stream == stream.Id:
                    await stream.CatchUp();
                    break;
                default:
                    return outcome;
            }
        }

        return outcome;
    }

    /// <summary>Appends what an owner decides of itself, to this stream alone and as the outcome of no command.</summary>
    /// <param name="decide">Decides on a fresh turn; it may find nothing to do.</param>
    /// <returns>As <see cref="AppendWith"/>.</returns>
    public Task<AppendOutcome?> Append(Action<TTurn> decide) => AppendWith(turn =>
    {
        decide(turn);
        return turn.Events.Count == 0 ? null : SetOf(turn, []);
    });

    private static async ValueTask<Answer<T>> Repeat<T>(
        Caller caller, RecordedOperation existing, Func<RecordedOperation, ValueTask<T?>> answer)
        where T : class =>
        existing.Fingerprint == caller.Fingerprint && await answer(existing) is { } first ? first : Refusals.KeyReused;

    private static void Fail(object item, Exception cause)
    {
        if (item is BatchCommand<TTurn, TEvent> command)
        {
            command.Fail(cause);
        }
        else
        {
            ((IErrand)item).Fail(cause);
        }
    }

    /// <summary>Asks the journal for the first answer to a command that would be refused; null when it is no repeat.</summary>
    private async ValueTask<Answer<T>?> Repeated<T>(Caller caller, Func<RecordedOperation, ValueTask<T?>> answer)
        where T : class =>
        await journal.FindOperationAsync(stream.Id.Day.Hall, caller.ToOperationId()) is { } existing
            ? await Repeat(caller, existing, answer)
            : null;

    private void Enqueue(object item)
    {
        if (abandoned is not null)
        {
            Fail(item, abandoned);
            return;
        }

        pending.Enqueue(item);
        if (!running)
        {
            running = true;
            Run().Ignore();
        }
    }

    private async Task Run()
    {
        while (pending.TryDequeue(out var item))
        {
            try
            {
                await (item is BatchCommand<TTurn, TEvent> command ? RunBatch(command) : ((IErrand)item).Run());
            }
            catch (JournalUnavailableException)
            {
                // Told to the waiting callers by RunBatch and the errands; the owner itself knows what is durable.
            }
            catch (Exception cause)
            {
                Abandon(cause);
            }
        }

        running = false;
    }

    private async Task RunBatch(BatchCommand<TTurn, TEvent> first)
    {
        List<BatchCommand<TTurn, TEvent>> batch = first.TryRepeat(recent) ? [] : [first];
        try
        {
            for (var attempt = 0; attempt < MaxAttempts && batch.Count > 0;)
            {
                var turn = Decide(batch);
                switch (turn.Events.Count == 0 ? null : await journal.AppendAsync(SetOf(turn, batch)))
                {
                    case null or AppendOutcome.Committed:
                        Answer(turn, batch);
                        return;
                    case AppendOutcome.Repeated repeated:
                        var repeat = batch.First(command => command.Caller.ToOperationId() == repeated.Existing.Id);
                        repeat.Repeat(repeated.Existing);
                        batch.Remove(repeat);
                        break;
                    default:
                        attempt++;
                        await stream.CatchUp();
                        break;
                }
            }

            batch.ForEach(command => command.Refuse(Refusals.Contended));
        }
        catch (JournalUnavailableException)
        {
            batch.ForEach(command => command.Refuse(Refusals.NotStored));
        }
        catch (Exception cause)
        {
            Abandon(cause);
            batch.ForEach(command => command.Fail(new ActivationFaultedException("the append is uncertain", cause)));
        }
    }

    /// <summary>Decides the batch from the start, and once more without a command whose decision broke.</summary>
    private TTurn Decide(List<BatchCommand<TTurn, TEvent>> batch)
    {
        TTurn turn;
        do
        {
            turn = begin();
        }
        while (!TryDecide(turn, batch));
        return turn;
    }

    /// <summary>Decides the batch, then takes in what else can share the append.</summary>
    private bool TryDecide(TTurn turn, List<BatchCommand<TTurn, TEvent>> batch)
    {
        var whole = batch.RemoveAll(command => !command.TryDecide(turn)) == 0;
        while (whole && batch.Count < MaxBatch
            && pending.TryPeek(out var next) && next is BatchCommand<TTurn, TEvent> more && CanJoin(turn, batch, more))
        {
            pending.Dequeue();
            if (!more.TryRepeat(recent))
            {
                batch.Add(more);
                whole = more.TryDecide(turn) || !batch.Remove(more);
            }
        }

        return whole;
    }

    /// <summary>A key twice in one set would refuse the set: the second waits its turn.</summary>
    private static bool CanJoin(TTurn turn, List<BatchCommand<TTurn, TEvent>> batch, BatchCommand<TTurn, TEvent> command) =>
        command.MayJoin(turn)
        && !batch.Exists(other => other.Caller.Key == command.Caller.Key && other.Caller.By == command.Caller.By);

    private AppendSet SetOf(TTurn turn, List<BatchCommand<TTurn, TEvent>> batch) => new(
        stream.Id.Day.Hall,
        [stream.Next(turn.Events)],
        [.. batch.Where(command => command.HasEvents).Select(command => command.ToOperation(stream.Id))]);

    /// <summary>Applies a command's events, then reads what it answers, so that a repeat folded to that version says the same.</summary>
    private void Answer(TTurn turn, List<BatchCommand<TTurn, TEvent>> batch)
    {
        var done = 0;
        foreach (var command in batch)
        {
            Apply(turn, done, command.End);
            done = command.End;
            command.Answer(command.HasEvents ? turn.Events[done - 1] : null, recent);
        }
    }

    private void Apply(TTurn turn, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            stream.Apply(turn.Events[i]);
            applied(turn.Events[i]);
        }
    }

    private void Abandon(Exception cause)
    {
        fault(cause);
        abandoned = new ActivationFaultedException("the activation reloads", cause);
        while (pending.TryDequeue(out var item))
        {
            Fail(item, abandoned);
        }
    }
}
