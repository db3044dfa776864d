using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets;

/// <summary>What an event makes of a ticket; it never refuses: what was appended has happened.</summary>
internal static class TicketFold
{
    /// <summary>The ticket just after an event of the queue it is in, at the stream's version.</summary>
    public static Ticket After(Ticket ticket, TicketEvent e, long version, QueueId queue) => e switch
    {
        TicketCalled x => Called(ticket, x, version, queue),
        ServiceStarted x => (ticket.Aim is null ? ticket : ticket with { Aim = null }).Enter(TicketState.Serving, e.At, version, queue, x.Call),
        ServiceFinished x => ticket.Enter(TicketState.Completed, e.At, version, queue, x.Call),
        ServedByHand x => ServedAway(ticket, x, version, queue),
        TicketMissed x => ticket.Enter(TicketState.Missed, e.At, version, queue, x.Call),
        TicketParked x => ticket.Enter(TicketState.Parked, e.At, version, queue, x.Call),
        TicketTransferredOut x => ticket.Enter(TicketState.Transferred, e.At, version, x.Target) with { Hop = x.Hop },
        TicketForwarded x => ticket.Enter(TicketState.Forwarded, e.At, version, queue, x.Call) with
        {
            Hop = x.Hop,
            Forward = new TicketForward(x.Hall, x.Service, x.Waited, Along: x.Along),
        },
        TicketCancelled => ticket.Enter(TicketState.Cancelled, e.At, version, queue),
        TicketExpired => ticket.Enter(TicketState.Expired, e.At, version, queue),
        TicketAimed { Call: not null } x => ticket.Enter(TicketState.Waiting, e.At, version, queue) with { Aim = x.Window },
        CallMoved x => Moved(ticket, x, version, queue),
        SegmentFinished x => Next(ticket, x, version, queue),
        TicketPutBack or TicketReleased or TicketReinstated or TicketRequeued or TicketReopened =>
            Back(ticket.Enter(TicketState.Waiting, e.At, version, queue), e),
        _ => Mark(ticket, e) with { Version = version },
    };

    /// <summary>The hot path: one copy of the ticket, not two.</summary>
    private static Ticket Called(Ticket ticket, TicketCalled e, long version, QueueId queue) => ticket with
    {
        Version = version,
        Recalls = 0,
        LastCallAt = e.At,
        Periods = ticket.Periods.Add(new TicketPeriod(TicketState.Called, e.At, queue, e.Call, ticket.Segment)),
    };

    /// <summary>The life that the ticket had meanwhile, by its real times, and no call of the system's.</summary>
    private static Ticket ServedAway(Ticket ticket, ServedByHand e, long version, QueueId queue)
    {
        var last = ticket.Services.Length - 1;
        return ticket with
        {
            Version = version,
            LastCallAt = e.Service.CalledAt,
            Recalls = 0,
            Aim = null,
            Segment = last,
            Paper = new PaperTicket(ticket.Paper?.Text ?? ticket.Number.Value, e.At, e.Service.Window),
            Periods = ticket.Periods.AddRange(
                new TicketPeriod(TicketState.Called, e.Service.CalledAt, queue, null, ticket.Segment),
                new TicketPeriod(TicketState.Serving, e.Service.StartedAt, queue, null, ticket.Segment),
                new TicketPeriod(TicketState.Completed, e.Service.FinishedAt, queue, null, last)),
        };
    }

    /// <summary>Whoever has not come yet is called anew, to the other window.</summary>
    private static Ticket Moved(Ticket ticket, CallMoved e, long version, QueueId queue)
    {
        var moved = ticket.Enter(ticket.State, e.At, version, queue, e.Call);
        return ticket.State == TicketState.Called ? moved with { LastCallAt = e.At, Recalls = 0 } : moved;
    }

    /// <summary>In line again: a call taken back, and a miss made good at its place, go on with the wait they had; others wait anew.</summary>
    private static Ticket Back(Ticket ticket, TicketEvent e) => e switch
    {
        TicketReleased x => ticket with { EligibleAt = x.EligibleAt },
        TicketReinstated x => ticket with { Seniority = x.Seniority, EligibleAt = x.EligibleAt },
        TicketRequeued x => ticket with { Seniority = x.Seniority, EligibleAt = x.At },
        TicketReopened x => ticket with { EligibleAt = x.At },
        _ => ticket,
    };

    /// <summary>What changes no state.</summary>
    private static Ticket Mark(Ticket ticket, TicketEvent e) => e switch
    {
        TicketRecalled x => ticket with { Recalls = x.Count, LastCallAt = x.At },
        TicketReprioritised x => ticket with
        {
            PriorityClass = x.PriorityClass,
            Evidence = x.Evidence,
            Seniority = x.Seniority,
            Shown = x.Seniority == ticket.Seniority ? ticket.Shown : null,
        },
        ServicesAdded x => ticket with { Services = x.Services },
        ServiceRated x => ticket with
        {
            Ratings = (ticket.Ratings.IsDefault ? [] : ticket.Ratings).Add(new ServiceRating(x.Service, x.Score)),
        },
        TicketAimed x => ticket with { Aim = x.Window },
        AimLifted => ticket with { Aim = null },
        ForwardArrived x => ticket with { Forward = ticket.Forward! with { Arrived = x.Arrived } },
        TicketReprinted => ticket with { Reprints = ticket.Reprints + 1 },
        _ => throw new InvalidOperationException($"{e.GetType().Name} is not an event of a queue"),
    };

    /// <summary>A next service of another queue begins with a wait there; the transfer that follows in the set takes the ticket to it.</summary>
    private static Ticket Next(Ticket ticket, SegmentFinished e, long version, QueueId queue)
    {
        var next = ticket with { Segment = ticket.Segment + 1, Version = version };
        return e.Next == queue
            ? next.Enter(TicketState.Serving, e.At, version, queue, e.Call)
            : next with { EligibleAt = e.At, LastCallAt = null, Recalls = 0 };
    }
}
