using Queueing.Domain.Decisions;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Batching;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Queues;

/// <summary>Gives tickets to windows: the call in the queue's stream and in the window's is one set.</summary>
internal sealed class TicketTakes(BatchWriter<QueueTurn, TicketEvent> writer, QueueStream stream)
{
    public async ValueTask<TakeOutcome> TakeHead(TakeTicket take) =>
        OutcomeOf(await writer.Alone(() => HeadAlone(take))) ?? TakeOutcome.Empty;

    public async ValueTask<NamedTake> TakeNamed(TakeTicket take, TicketId ticket) => await writer.Alone(() => NamedAlone(take, ticket));

    private static TakeOutcome? OutcomeOf(AppendOutcome? outcome) => outcome switch
    {
        null => null,
        AppendOutcome.Committed => TakeOutcome.Taken,
        AppendOutcome.Conflict { Stream.Kind: StreamKind.Queue } => throw new TimeoutException("too many changes at once"),
        _ => TakeOutcome.WindowMoved,
    };

    /// <summary>"Nobody waits" may come from a state that another activation, or a transfer, has left behind: the stream is read first.</summary>
    private async Task<AppendOutcome?> HeadAlone(TakeTicket take)
    {
        if (await TryHead(take) is { } outcome)
        {
            return outcome;
        }

        await stream.CatchUp();
        return await TryHead(take);
    }

    private Task<AppendOutcome?> TryHead(TakeTicket take) => writer.AppendWith(turn =>
        turn.Take(take.Call, take.Reason, take.By) is { } called ? TwoStreamSets.Of(stream, turn, called, take) : null);

    /// <summary>So may a "no" to a certain ticket.</summary>
    private async Task<NamedTake> NamedAlone(TakeTicket take, TicketId ticket)
    {
        var answer = await TryNamed(take, ticket);
        if (answer.Refusal is null)
        {
            return answer;
        }

        await stream.CatchUp();
        return await TryNamed(take, ticket);
    }

    private async Task<NamedTake> TryNamed(TakeTicket take, TicketId ticket)
    {
        Rejection? rejection = null;
        var outcome = OutcomeOf(await writer.AppendWith(turn =>
        {
            if (take.From is { } from)
            {
                rejection = turn.TakeOver(ticket, from, take.Call, take.Reason.Note, take.By, out var moved);
                return moved is null ? null : TwoStreamSets.Of(stream, turn, moved, take);
            }

            rejection = turn.TakeNamed(ticket, take.Call, take.Reason, take.BySupervisor, take.By, out var called);
            return called is null ? null : TwoStreamSets.Of(stream, turn, called, take);
        }));
        return outcome is not null
            ? new(outcome)
            : new(null, Refusals.From(rejection!), stream.Queue.Find(ticket) is { State: TicketState.Transferred } moved ? moved.Queue : null);
    }
}
