using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.People;

/// <summary>Finds out what became of everybody who was given a number in a hall on a day, from what its queues recorded.</summary>
public static class DayPeople
{
    /// <summary>Finds it out.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="date">The business date.</param>
    /// <param name="streams">Each queue's events of the day, in order; a queue that the hall no longer has is left out.</param>
    /// <returns>Each person once, however many queues they went through; in order of their tickets.</returns>
    public static ImmutableArray<DayPerson> Of(
        Hall hall, DateOnly date, IReadOnlyDictionary<QueueId, ImmutableArray<TicketEvent>> streams)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(streams);
        var tickets = new SortedDictionary<TicketId, Ticket>();
        foreach (var queue in hall.Queues)
        {
            var state = new TicketQueue(queue, date);
            foreach (var e in streams.GetValueOrDefault(queue.Id, []))
            {
                state.Apply(e);
            }

            foreach (var ticket in state.Tickets.Where(x => !tickets.TryGetValue(x.Id, out var known) || IsLater(x, known)))
            {
                tickets[ticket.Id] = ticket;
            }
        }

        return [.. tickets.Values.Select(x => PersonOf(hall, x))];
    }

    /// <summary>The streams are read one after the other: somebody may be found in two lines, or between two.</summary>
    private static bool IsLater(Ticket one, Ticket other) =>
        one.Hop > other.Hop || (one.Hop == other.Hop && other.State is TicketState.Transferred);

    private static DayPerson PersonOf(Hall hall, Ticket ticket)
    {
        var wait = ServiceSegments.Of(ticket).Select(x => x.Waited).FirstOrDefault(x => x is not null);
        var caller = ticket.Periods.FirstOrDefault(x => x.State is TicketState.Called).Queue;
        return new DayPerson(
            ticket switch
            {
                { State: TicketState.Transferred } => TicketState.Waiting,
                { State: TicketState.Expired, Periods: [.., { State: TicketState.Missed }, _] } => TicketState.Missed,
                _ => ticket.State,
            },
            wait,
            wait is not null && wait <= hall.Find(caller)?.TargetWait);
    }
}
