using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;
using Queueing.Grains.Windows;

namespace Queueing.Grains.Queues;

/// <summary>The sets that touch two streams: a call and a transfer.</summary>
internal static class TwoStreamSets
{
    /// <summary>A call: the queue's event at its version, the window's at the version its call id names.</summary>
    public static AppendSet Of(QueueStream stream, QueueTurn turn, TicketCalled called, TakeTicket take)
    {
        var ticket = stream.Queue.Find(called.Ticket)!;
        var queue = stream.Queue.Definition.Id;
        return Of(stream, turn, take, new CallMade(called.At, called.By, called.Call, queue, stream.Queue.Version + 1, ticket, called.Reason));
    }

    /// <summary>A call that another window takes over: as a call, without its queue's line.</summary>
    public static AppendSet Of(QueueStream stream, QueueTurn turn, CallMoved moved, TakeTicket take)
    {
        var ticket = stream.Queue.Find(moved.Ticket)!;
        var queue = stream.Queue.Definition.Id;
        return Of(stream, turn, take, new CallMade(moved.At, moved.By, moved.Call, queue, stream.Queue.Version + 1, ticket, take.Reason));
    }

    private static AppendSet Of(QueueStream stream, QueueTurn turn, TakeTicket take, CallMade made)
    {
        var window = WindowStream.IdOf(stream.Id.Day, take.Call.Window);
        return new AppendSet(
            stream.Id.Day.Hall,
            [stream.Next(turn.Events), new StreamAppend(window, take.Call.Version, [WindowEvents.Codec.Encode(made)])],
            take.Caller is { } caller ? [new Operation(caller.ToOperationId(), caller.Fingerprint, window, 0)] : []);
    }

    /// <summary>A transfer: out at the source's version, in at the target's head, whose fold never fails.</summary>
    public static AppendSet Of(QueueStream stream, QueueTurn turn, TicketTransferredIn arrival, QueueId target, Caller caller)
    {
        var other = QueueStream.IdOf(stream.Id.Day, target);
        return new AppendSet(
            stream.Id.Day.Hall,
            [stream.Next(turn.Events), new StreamAppend(other, StreamAppend.AtHead, [QueueEvents.Codec.Encode(arrival)])],
            [new Operation(caller.ToOperationId(), caller.Fingerprint, stream.Id, turn.Events.Count - 1)]);
    }
}
