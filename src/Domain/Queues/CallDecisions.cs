using Queueing.Domain.Decisions;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Queues;

/// <summary>What happens to a ticket under its live call, until it is served.</summary>
public static class CallDecisions
{
    /// <summary>Acts on a ticket under its live call: recall, start, miss or put back.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="action">The action.</param>
    /// <param name="call">The call the actor believes live.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="by">Who acts.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? ActOnCall(this QueueTurn turn, TicketId id, TicketAction action, CallId? call, string? reason, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Refuse(id, action, call, out var ticket) is { } rejection)
        {
            return rejection;
        }

        if (action == TicketAction.Recall && turn.At - ticket.LastCallAt < QueueTurn.MinRecallGap)
        {
            return new Rejection(
                RejectionKind.WrongState,
                $"it was called less than {QueueTurn.MinRecallGap.TotalSeconds:0} s ago",
                State: nameof(TicketState.Called));
        }

        var live = call!.Value;
        turn.Add(action switch
        {
            TicketAction.Recall => new TicketRecalled(id, turn.At, by, live, ticket.Recalls + 1, reason),
            TicketAction.Start => new ServiceStarted(id, turn.At, by, live, reason),
            TicketAction.Miss => new TicketMissed(id, turn.At, by, live, Reason: reason),
            TicketAction.PutBack => new TicketPutBack(id, turn.At, by, live, reason),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        });
        if (action == TicketAction.PutBack)
        {
            turn.Enter(LineEntry.Of(ticket));
        }

        return null;
    }
}
