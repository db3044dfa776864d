using System.Collections.Immutable;

namespace Queueing.Domain.Tickets;

/// <summary>Reads from a ticket's life what went to each of its services.</summary>
public static class ServiceSegments
{
    /// <summary>Lists the services that the ticket was called or taken up for. Of several that were served by hand only the end is known of all but the first.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <returns>One segment a service, in order; empty before the first call.</returns>
    public static ImmutableArray<ServiceSegment> Of(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        if (ticket.LastCall is null && ticket.Paper is null)
        {
            return [];
        }

        var segments = ImmutableArray.CreateBuilder<ServiceSegment>(ticket.Segment + 1);
        for (var first = 0; first < ticket.Periods.Length;)
        {
            var after = first + 1;
            while (after < ticket.Periods.Length && ticket.Periods[after].Segment == ticket.Periods[first].Segment)
            {
                after++;
            }

            var segment = Read(ticket, first, after);
            if (segment.Call is not null || segment.CalledAt is not null)
            {
                segments.Add(segment);
            }
            else if (ticket.Periods[first].State == TicketState.Completed)
            {
                for (var beside = ticket.Periods[first - 1].Segment + 1; beside <= ticket.Periods[first].Segment; beside++)
                {
                    segments.Add(segment with { Service = ticket.Services[beside], Rating = ticket.RatingOf(ticket.Services[beside]) });
                }
            }

            first = after;
        }

        return segments.DrainToImmutable();
    }

    /// <summary>The time that the ticket's present service took in the queue it is in, up to an instant; what came before an end that was undone does not count.</summary>
    internal static TimeSpan ServedHere(Ticket ticket, DateTimeOffset until)
    {
        var served = TimeSpan.Zero;
        for (var i = ticket.Periods.Length - 1; i >= 0; i--)
        {
            var period = ticket.Periods[i];
            if (period.Segment != ticket.Segment || period.State == TicketState.Completed)
            {
                break;
            }

            served += period.State == TicketState.Serving && period.Queue == ticket.Queue ? until - period.From : TimeSpan.Zero;
            until = period.From;
        }

        return served;
    }

    private static ServiceSegment Read(Ticket ticket, int first, int after)
    {
        var periods = ticket.Periods;
        var start = periods[first];
        var segment = new ServiceSegment(
            ticket.Services[start.Segment], start.Queue, null, start.From, null, null, null, null, TimeSpan.Zero, ticket.RatingOf(ticket.Services[start.Segment]));
        var waited = TimeSpan.Zero;
        for (var i = first; i < after; i++)
        {
            var period = periods[i];
            var ended = i + 1 < periods.Length ? periods[i + 1].From - period.From : TimeSpan.Zero;
            waited += period.State == TicketState.Waiting ? ended : TimeSpan.Zero;
            segment = segment with { Call = period.State == TicketState.Called ? period.Call : period.Call ?? segment.Call, Queue = period.State == TicketState.Transferred ? segment.Queue : period.Queue };
            segment = period.State switch
            {
                TicketState.Called => segment with { CalledAt = segment.CalledAt ?? period.From, Waited = segment.Waited ?? waited },
                TicketState.Serving => segment with { StartedAt = segment.StartedAt ?? period.From, Served = segment.Served + ended },
                _ => segment,
            };
        }

        return segment with { FinishedAt = EndOf(periods, after) };
    }

    /// <summary>A segment ends where the next begins; the last one with the ticket's completion, unless that was undone.</summary>
    private static DateTimeOffset? EndOf(ImmutableArray<TicketPeriod> periods, int after) =>
        after < periods.Length ? periods[after].From
        : periods[^1].State == TicketState.Completed ? periods[^1].From
        : null;
}
