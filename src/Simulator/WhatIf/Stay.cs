using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Simulator.WhatIf;

/// <summary>A ticket's recorded stay in one queue: its periods there, from its entry to its end or to its leaving for another queue.</summary>
/// <param name="Ticket">The ticket with its whole life.</param>
/// <param name="First">The place of the stay's first period.</param>
/// <param name="After">The place of the first period that is no longer of the stay; the number of periods for the last stay.</param>
internal sealed record Stay(Ticket Ticket, int First, int After)
{
    /// <summary>Gets when it began.</summary>
    public DateTimeOffset From => Ticket.Periods[First].From;

    /// <summary>Gets the queue.</summary>
    public QueueId Queue => Ticket.Periods[First].Queue;

    /// <summary>Gets a value indicating whether the ticket was served there.</summary>
    public bool IsServed => ServedAt >= 0;

    /// <summary>Gets a value indicating whether the ticket left for another queue before it was served: that cost nobody anything.</summary>
    public bool IsPassage => !IsServed && After < Ticket.Periods.Length;

    /// <summary>Gets a value indicating whether a call was taken back.</summary>
    public bool WasPutBack => Enumerable.Range(First + 1, After - First - 1)
        .Any(x => Ticket.Periods[x - 1].State == TicketState.Called && Ticket.Periods[x].State == TicketState.Waiting);

    /// <summary>Gets a value indicating whether a call was missed.</summary>
    public bool WasMissed => MissedAt >= 0;

    /// <summary>Gets how long after the miss it was back in line; null when it never was.</summary>
    public TimeSpan? ReturnedAfter => MissedAt is >= 0 and var place && place + 1 < After && Ticket.Periods[place + 1].State == TicketState.Waiting
        ? Ticket.Periods[place + 1].From - Ticket.Periods[place].From
        : null;

    /// <summary>Gets the time from the call to the start of the service, when it first began; zero without one.</summary>
    public TimeSpan Walk => ServedAt is > 0 and var place ? Ticket.Periods[place].From - Ticket.Periods[place - 1].From : TimeSpan.Zero;

    /// <summary>Gets how long it waited before it was given up; for ever when it was not.</summary>
    public TimeSpan Patience => !IsServed && Ticket.Periods[After - 1] is { State: TicketState.Cancelled or TicketState.Expired } end
        ? end.From - From
        : TimeSpan.MaxValue;

    private int ServedAt
    {
        get
        {
            var place = First;
            while (place < After && Ticket.Periods[place].State != TicketState.Serving)
            {
                place++;
            }

            return place < After ? place : -1;
        }
    }

    private int MissedAt => Last(TicketState.Missed);

    /// <summary>Finds a ticket's stays in order.</summary>
    public static IEnumerable<Stay> Of(Ticket ticket)
    {
        for (var first = 0; first < ticket.Periods.Length;)
        {
            var after = first + 1;
            while (after < ticket.Periods.Length && ticket.Periods[after].Queue == ticket.Periods[first].Queue)
            {
                after++;
            }

            yield return new Stay(ticket, first, after);
            first = after;
        }
    }

    /// <summary>
    /// The service time at a window of the queue's own, all its stretches together: several services, or one that was taken up
    /// again; null when the end was not seen.
    /// </summary>
    /// <param name="efficiency">The speed that each call recorded.</param>
    public TimeSpan? Service(IReadOnlyDictionary<CallId, double> efficiency)
    {
        TimeSpan? all = null;
        for (var i = First; i < After; i++)
        {
            var period = Ticket.Periods[i];
            if (period.State == TicketState.Serving)
            {
                if (i + 1 == Ticket.Periods.Length)
                {
                    return null;
                }

                all = (all ?? TimeSpan.Zero) + ((Ticket.Periods[i + 1].From - period.From) * efficiency.GetValueOrDefault(period.Call!.Value, 1));
            }
        }

        return all;
    }

    private int Last(TicketState state)
    {
        var place = After - 1;
        while (place >= First && Ticket.Periods[place].State != state)
        {
            place--;
        }

        return place >= First ? place : -1;
    }
}
