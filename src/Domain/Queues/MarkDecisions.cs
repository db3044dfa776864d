using Queueing.Domain.Decisions;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Queues;

/// <summary>What is recorded of a ticket without changing its state.</summary>
public static class MarkDecisions
{
    /// <summary>Rates a service of a completed ticket (好差评), each once.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="service">The service; null for the last.</param>
    /// <param name="score">From 1 to 5, the best.</param>
    /// <param name="by">Who rates.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? Rate(this QueueTurn turn, TicketId id, ServiceId? service, int score, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Refuse(id, TicketAction.Rate, null, out var ticket) is { } rejection)
        {
            return rejection;
        }

        var rated = service ?? ticket.Services[ticket.Segment];
        if (score is < 1 or > 5)
        {
            return new Rejection(RejectionKind.Invalid, "a score is a whole number from 1 to 5", "score");
        }

        if (ServiceSegments.Of(ticket).FirstOrDefault(x => x.Service == rated) is not { } segment)
        {
            return new Rejection(RejectionKind.Invalid, $"{ticket.Number} was not served for it", "service");
        }

        if (segment.Rating is not null)
        {
            return new Rejection(RejectionKind.WrongState, $"that service of {ticket.Number} is rated", "service", nameof(TicketState.Completed));
        }

        turn.Add(new ServiceRated(id, turn.At, by, rated, score, segment.Call));
        return null;
    }

    /// <summary>Records that a number was printed again.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket; its life is not over.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="by">Who acts.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? Reprint(this QueueTurn turn, TicketId id, string? reason, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var rejection = turn.Refuse(id, TicketAction.Reprint, null, out _);
        if (rejection is null)
        {
            turn.Add(new TicketReprinted(id, turn.At, by, reason));
        }

        return rejection;
    }
}
