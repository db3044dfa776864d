using Queueing.Domain.Decisions;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Queues;

/// <summary>A command that touches only this queue's stream; several are decided together and appended as one set.</summary>
/// <param name="caller">Who asks.</param>
/// <param name="ticket">The ticket it is about; null for a draw.</param>
/// <param name="decide">Decides it on a turn: adds one event, or rejects.</param>
internal sealed class QueueCommand(Caller caller, TicketId? ticket, Func<QueueTurn, Rejection?> decide)
{
    private readonly TaskCompletionSource<QueueReply> reply = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Caller Caller => caller;

    public TicketId? Ticket => ticket;

    public Task<QueueReply> Reply => reply.Task;

    public Rejection? Decide(QueueTurn turn) => decide(turn);

    public void Done(TicketView view) => reply.TrySetResult(new QueueReply(view, null, null));

    public void Refuse(Refusal refusal) => reply.TrySetResult(new QueueReply(refusal, null, null));

    public void Reject(Rejection rejection) => reply.TrySetResult(new QueueReply(Refusals.From(rejection), rejection, null));

    public void Repeat(RecordedOperation existing) => reply.TrySetResult(new QueueReply(Refusals.KeyReused, null, existing));

    public void Fail(Exception cause) => reply.TrySetException(cause);
}
