using Queueing.Domain.Decisions;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Queues;

/// <summary>Sending a ticket to another queue (转移); both halves are appended as one set.</summary>
public static class TransferDecisions
{
    /// <summary>Sends a ticket to another queue with its number and seniority.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="target">The other queue.</param>
    /// <param name="call">The live call while it is being served; otherwise null.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="arrival">The target's half, or null when rejected.</param>
    /// <param name="window">The only window that may take it there; null: any.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? Transfer(
        this QueueTurn turn,
        TicketId id,
        QueueId target,
        CallId? call,
        string? reason,
        string by,
        out TicketTransferredIn? arrival,
        WindowId? window = null)
    {
        ArgumentNullException.ThrowIfNull(turn);
        arrival = null;
        if (turn.Refuse(id, TicketAction.Transfer, call, out var ticket) is { } rejection)
        {
            return rejection;
        }

        if (target == turn.Queue.Definition.Id)
        {
            return new Rejection(RejectionKind.Invalid, "the ticket is in that queue", "queue");
        }

        arrival = turn.Send(ticket, target, reason, by, window);
        return null;
    }

    /// <summary>Adds the source's half of a transfer.</summary>
    /// <returns>The target's half.</returns>
    internal static TicketTransferredIn Send(
        this QueueTurn turn, Ticket ticket, QueueId target, string? reason, string by, WindowId? window = null)
    {
        var hop = ticket.Hop + 1;
        turn.Add(new TicketTransferredOut(ticket.Id, turn.At, by, target, hop, reason, window));
        return new TicketTransferredIn(ticket.Id, turn.At, by, turn.Queue.Definition.Id, hop, ticket, window, reason);
    }
}
