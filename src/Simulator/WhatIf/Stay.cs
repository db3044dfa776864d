using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Simulator.WhatIf;

/// <summary>A recorded stay of a ticket in one queue: the periods from its entry to its end or to its leaving for another queue.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="First">The place of the stay's first period.</param>
/// <param name="After">The place of the first period that is no longer of the stay; the number of periods when it goes on.</param>
internal sealed record Stay(Ticket Ticket, int First, int After)
{
    /// <summary>Gets when it began.</summary>
    public DateTimeOffset From => Ticket.Periods[First].From;

    /// <summary>Gets a value indicating whether the ticket left for another queue before it was served: that cost nobody anything.</summary>
    public bool IsPassage => ServedAt < 0 && After < Ticket.Periods.Length;

    private int ServedAt => LastOf(TicketState.Serving);

    /// <summary>Finds a ticket's stays in a queue, in order.</summary>
    public static IEnumerable<Stay> Of(Ticket ticket, QueueId queue)
    {
        var periods = ticket.Periods;
        for (var first = 0; first < periods.Length; first++)
        {
            var after = first;
            while (after < periods.Length && periods[after].Queue == queue && periods[after].State != TicketState.Transferred)
            {
                after++;
            }

            if (after > first)
            {
                yield return new Stay(ticket, first, after);
                first = after;
            }
        }
    }

    /// <summary>The service time at a window of the queue's own; null when its end was not seen.</summary>
    public TimeSpan? Service(IReadOnlyDictionary<CallId, double> efficiency) =>
        ServedAt is >= 0 and var place && place + 1 < Ticket.Periods.Length
            ? (Ticket.Periods[place + 1].From - Ticket.Periods[place].From) * efficiency.GetValueOrDefault(Ticket.Periods[place].Call!.Value, 1)
            : null;

    /// <summary>The time from the call to the start of the service; zero without one.</summary>
    public TimeSpan Walk() => ServedAt is > 0 and var place ? Ticket.Periods[place].From - Ticket.Periods[place - 1].From : TimeSpan.Zero;

    /// <summary>How long it waited before it was given up; for ever when it was served, or waits yet.</summary>
    public TimeSpan Patience()
    {
        var last = Ticket.Periods[After - 1];
        return last.State switch
        {
            _ when ServedAt >= 0 => TimeSpan.MaxValue,
            TicketState.Cancelled or TicketState.Expired => last.From - From,
            TicketState.Missed => Ticket.Periods[LastOf(TicketState.Called)].From - From,
            _ => TimeSpan.MaxValue,
        };
    }

    private int LastOf(TicketState state)
    {
        for (var place = After - 1; place >= First; place--)
        {
            if (Ticket.Periods[place].State == state)
            {
                return place;
            }
        }

        return -1;
    }
}
