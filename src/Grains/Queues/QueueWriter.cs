using Queueing.Domain.Estimates;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Queues;

/// <summary>
/// One append of a queue is in flight at a time. Commands that arrive meanwhile wait, are then decided one after the other on
/// the durable state, appended as one set, and each answered when that is durable. Work that touches a second stream goes
/// alone. Decide → append → apply → reply → tell, in that order.
/// </summary>
internal sealed class QueueWriter(
    IEventJournal journal,
    QueueStream stream,
    TimeProvider clock,
    Func<WaitOutlook> outlook,
    Action<TicketEvent> tell,
    Action<Exception> fault)
{
    /// <summary>Bounds the events of one append, so that a burst delays nobody's answer by more than one commit.</summary>
    private const int MaxBatch = 256;

    /// <summary>How often a decision is made again after another writer was faster.</summary>
    private const int MaxAttempts = 3;

    private readonly Queue<object> pending = new();
    private bool running;

    public Task<QueueReply> Submit(QueueCommand command)
    {
        Enqueue(command);
        return command.Reply;
    }

    /// <summary>Runs work that needs the queue to itself.</summary>
    public Task<T> Alone<T>(Func<Task<T>> work)
    {
        var item = new QueueErrand<T>(work);
        Enqueue(item);
        return item.Result;
    }

    /// <summary>Starts a turn on the durable state.</summary>
    public QueueTurn Turn() => new(stream.Queue, clock.GetUtcNow(), outlook());

    /// <summary>Appends the turn's events, with what goes to other streams, until it is durable or truly refused.</summary>
    /// <param name="decide">Decides on a fresh turn; null when there is nothing to do.</param>
    /// <returns>The outcome and the events; a conflict is another stream's. Null when nothing was decided.</returns>
    public async Task<AppendOutcome?> AppendWith(Func<QueueTurn, AppendSet?> decide)
    {
        AppendOutcome? outcome = null;
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var turn = Turn();
            if (decide(turn) is not { } set)
            {
                return null;
            }

            outcome = await journal.AppendAsync(set);
            switch (outcome)
            {
                case AppendOutcome.Committed:
                    Apply(turn);
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

    private void Enqueue(object item)
    {
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
                await (item is QueueCommand command ? RunBatch(command) : ((IQueueErrand)item).Run());
            }
            catch (JournalUnavailableException)
            {
                // Told to the waiting callers by RunBatch and the errands; the queue itself knows what is durable.
            }
            catch (Exception cause)
            {
                Abandon(cause);
            }
        }

        running = false;
    }

    private async Task RunBatch(QueueCommand first)
    {
        var batch = new List<QueueCommand> { first };
        try
        {
            for (var attempt = 0; attempt < MaxAttempts && batch.Count > 0;)
            {
                var turn = Turn();
                Decide(turn, batch);
                if (batch.Count == 0)
                {
                    return;
                }

                switch (await journal.AppendAsync(SetOf(turn, batch)))
                {
                    case AppendOutcome.Committed:
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
            batch.ForEach(command => command.Fail(new ActivationFaultedException("the append is uncertain", cause)));
            throw;
        }
    }

    /// <summary>Decides the batch again from the start, then takes in what else can share the append.</summary>
    private void Decide(QueueTurn turn, List<QueueCommand> batch)
    {
        batch.RemoveAll(command => !DecideOne(turn, command));
        while (batch.Count < MaxBatch && pending.TryPeek(out var next) && next is QueueCommand more && CanJoin(turn, batch, more))
        {
            pending.Dequeue();
            if (DecideOne(turn, more))
            {
                batch.Add(more);
            }
        }
    }

    /// <summary>A ticket is touched once a turn, and a key twice in one set would refuse the set: the second waits its turn.</summary>
    private static bool CanJoin(QueueTurn turn, List<QueueCommand> batch, QueueCommand command) =>
        (command.Ticket is not { } ticket || !turn.Touches(ticket))
        && !batch.Exists(other => other.Caller.Key == command.Caller.Key && other.Caller.By == command.Caller.By);

    private static bool DecideOne(QueueTurn turn, QueueCommand command)
    {
        if (command.Decide(turn) is not { } rejection)
        {
            return true;
        }

        command.Reject(rejection);
        return false;
    }

    private AppendSet SetOf(QueueTurn turn, List<QueueCommand> batch)
    {
        var operations = new Operation[batch.Count];
        for (var i = 0; i < operations.Length; i++)
        {
            var caller = batch[i].Caller;
            operations[i] = new Operation(caller.ToOperationId(), caller.Fingerprint, stream.Id, i);
        }

        return new AppendSet(stream.Id.Day.Hall, [stream.Next(turn.Events)], operations);
    }

    /// <summary>Applies one event, then shows what it answers, so that a repeat folded to that version shows the same.</summary>
    private void Answer(QueueTurn turn, List<QueueCommand> batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            stream.Queue.Apply(turn.Events[i]);
            batch[i].Done(TicketViews.Answer(stream.Queue, turn.Events[i]));
            tell(turn.Events[i]);
        }
    }

    private void Apply(QueueTurn turn)
    {
        foreach (var e in turn.Events)
        {
            stream.Queue.Apply(e);
            tell(e);
        }
    }

    private void Abandon(Exception cause)
    {
        fault(cause);
        var faulted = new ActivationFaultedException("the queue reloads", cause);
        while (pending.TryDequeue(out var item))
        {
            if (item is QueueCommand command)
            {
                command.Fail(faulted);
            }
            else
            {
                ((IQueueErrand)item).Fail(faulted);
            }
        }
    }
}
