using Queueing.Domain.Decisions;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Batching;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Queues;

/// <summary>Sends tickets on to other queues, by order or because a service of another queue is left: both halves are one set.</summary>
internal sealed class TicketMoves(IGrainFactory grains, BatchWriter<QueueTurn, TicketEvent> writer, QueueStream stream)
{
    /// <summary>Decides what leaves, and what arrives elsewhere.</summary>
    public delegate Rejection? Decision(QueueTurn turn, out TicketTransferredIn? arrival);

    public async Task<Reply<TicketView>> Move(Caller caller, Decision decide)
    {
        try
        {
            return await writer.Alone(() => MoveAlone(caller, decide));
        }
        catch (JournalUnavailableException)
        {
            return new(Refusals.NotStored);
        }
    }

    private async Task<Reply<TicketView>> MoveAlone(Caller caller, Decision decide)
    {
        Rejection? rejection = null;
        TicketTransferredOut? left = null;
        var outcome = await writer.AppendWith(turn =>
        {
            rejection = decide(turn, out var arrival);
            left = arrival is null ? null : (TicketTransferredOut)turn.Events[^1];
            return left is null ? null : TwoStreamSets.Of(stream, turn, arrival!, left.Target, caller);
        });
        switch (outcome)
        {
            case AppendOutcome.Committed committed:
                grains.GetGrain<ITicketQueueGrain>(GrainKey.Of(stream.Id.Day, left!.Target)).Report(committed.Versions[1]).AsTask().Ignore();
                return new(TicketViews.Answer(stream.Queue, left));
            case AppendOutcome.Repeated repeated:
                return Reply<TicketView>.To(repeated.Existing);
            default:
                return rejection is null ? new(Refusals.Contended) : new(Refusals.From(rejection), FromState: true);
        }
    }
}
