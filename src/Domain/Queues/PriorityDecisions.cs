using Queueing.Domain.Decisions;
using Queueing.Domain.Halls;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Queues;

/// <summary>Changing a ticket's priority class, and verifying what it stands on.</summary>
public static class PriorityDecisions
{
    /// <summary>
    /// Changes the class of a waiting ticket. Its place is that of the class, the eligible instant less the head start; who has
    /// an earlier one, kept from a wait before, moves by the difference of the head starts. With the class it has, the ticket is
    /// verified only, and nothing moves; that may be done at the window too.
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="hall">The hall.</param>
    /// <param name="priority">The class from now on.</param>
    /// <param name="evidence">What it stands on.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="by">Who acts: a member of staff.</param>
    /// <returns>The rejection, or null when decided.</returns>
    public static Rejection? Reprioritise(
        this QueueTurn turn, TicketId id, Hall hall, PriorityClass priority, PriorityEvidence evidence, string? reason, string by)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(priority);
        var same = turn.Queue.Find(id)?.PriorityClass == priority.Id;
        if (turn.Refuse(id, same ? TicketAction.Verify : TicketAction.Reprioritise, null, out var ticket) is { } rejection)
        {
            return rejection;
        }

        if (same && evidence <= ticket.Evidence)
        {
            return new Rejection(RejectionKind.Invalid, $"{ticket.Number} has that class", "priorityClass");
        }

        var seniority = same ? ticket.Seniority : SeniorityOf(ticket, HeadStart(hall, ticket, hall.Find(ticket.PriorityClass)), HeadStart(hall, ticket, priority));
        if (ticket.State == TicketState.Waiting)
        {
            turn.Leave(ticket);
            turn.Enter(LineEntry.Of(ticket) with { Seniority = seniority });
        }

        turn.Add(new TicketReprioritised(id, turn.At, by, priority.Id, evidence, seniority, reason));
        return null;
    }

    /// <summary>As the ticket would have been drawn with: what it waited in another hall or on an earlier day counts in any class.</summary>
    private static TimeSpan HeadStart(Hall hall, Ticket ticket, PriorityClass? priority) =>
        priority is null ? TimeSpan.Zero
        : ticket.Origin is { } origin ? ForwardDecisions.HeadStartOf(hall, priority, origin.Waited).HeadStart
        : priority.HeadStart;

    private static DateTimeOffset SeniorityOf(Ticket ticket, TimeSpan before, TimeSpan headStart)
    {
        var (own, moved) = (ticket.EligibleAt - headStart, ticket.Seniority + before - headStart);
        return moved < own ? moved : own;
    }
}
