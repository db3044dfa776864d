using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tickets;

/// <summary>What the entry of a paper makes: a ticket whose life has the paper's times, and no call of the system's.</summary>
internal static class PaperFold
{
    public static Ticket Of(PaperEntered e, long version, QueueId queue)
    {
        var paper = e.Paper;
        var ended = paper.State is TicketState.Completed;
        return new Ticket(
            e.Ticket,
            e.Number,
            paper.Services,
            TicketChannel.Paper,
            paper.PriorityClass,
            DrawnAt: paper.GivenAt,
            EligibleAt: paper.GivenAt,
            e.Seniority,
            Shown: null,
            Hop: 0,
            Recalls: 0,
            LastCallAt: paper.CalledAt,
            version,
            Periods(e, queue),
            Segment: ended ? paper.Services.Length - 1 : 0,
            Evidence: paper.Evidence,
            Paper: new PaperTicket(paper.Text, e.At, paper.Window));
    }

    private static ImmutableArray<TicketPeriod> Periods(PaperEntered e, QueueId queue)
    {
        var paper = e.Paper;
        var periods = ImmutableArray.CreateBuilder<TicketPeriod>(4);
        void Enter(TicketState state, DateTimeOffset? at, int segment = 0)
        {
            if (at is { } from)
            {
                periods.Add(new TicketPeriod(state, from, queue, null, segment));
            }
        }

        Enter(TicketState.Waiting, paper.GivenAt);
        Enter(TicketState.Called, paper.CalledAt);
        Enter(TicketState.Serving, paper.StartedAt);
        Enter(TicketState.Completed, paper.FinishedAt, paper.Services.Length - 1);
        Enter(TicketState.Cancelled, paper.LeftAt);
        Enter(TicketState.Parked, paper.State is TicketState.Parked ? e.At : null);
        return periods.ToImmutable();
    }
}
