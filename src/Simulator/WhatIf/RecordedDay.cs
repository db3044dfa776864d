using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.WhatIf;

/// <summary>
/// Makes visitors of a day's recorded events. Every stay in a queue is a visitor: a ticket sent on to another queue is two, the
/// second with the place in line it kept. A service away from home was slower by the efficiency that the call recorded; that is
/// taken out again. Whoever left, or missed their call and did not come back, would have waited as long as they did and no
/// longer; how long those who were served would have waited nobody knows, so they wait for ever. Someone whose service was
/// never seen would have taken the queue's mean of that day.
/// </summary>
public static class RecordedDay
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    /// <summary>Makes them.</summary>
    /// <param name="hall">The hall; what is recorded of queues it no longer has is left out.</param>
    /// <param name="date">The business date.</param>
    /// <param name="streams">The events of each queue, from the first to the last.</param>
    /// <returns>The visitors in order of arrival.</returns>
    public static ImmutableArray<Visitor> Visitors(Hall hall, DateOnly date, IReadOnlyDictionary<QueueId, ImmutableArray<TicketEvent>> streams)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(streams);
        return
        [
            .. hall.Queues.SelectMany((queue, place) => streams.TryGetValue(queue.Id, out var events) ? Queue(hall, queue, place, date, events) : [])
                .OrderBy(x => x.ArrivesAt).ThenBy(x => x.Queue),
        ];
    }

    private static IEnumerable<Visitor> Queue(Hall hall, Queue queue, int place, DateOnly date, ImmutableArray<TicketEvent> events)
    {
        var state = new TicketQueue(queue, date);
        var efficiency = new Dictionary<CallId, double>();
        foreach (var e in events)
        {
            state.Apply(e);
            if (e is TicketCalled called)
            {
                efficiency[called.Call] = called.Reason.Efficiency;
            }
        }

        var stays = state.Tickets.SelectMany(x => Stay.Of(x, queue.Id)).Where(x => !x.IsPassage).ToArray();
        var seen = stays.Select(x => x.Service(efficiency)).OfType<TimeSpan>().ToArray();
        var mean = seen.Length > 0 ? TimeSpan.FromTicks((long)seen.Average(x => x.Ticks)) : queue.ExpectedService;
        return stays.Select(x => new Visitor(
            x.From, place, HeadStart(hall, x), Positive(x.Service(efficiency) ?? mean), x.Patience(), x.Walk()));
    }

    /// <summary>The class's own; whoever was sent on kept their place in line by the time they had waited already.</summary>
    private static TimeSpan HeadStart(Hall hall, Stay stay) =>
        (hall.Find(stay.Ticket.PriorityClass)?.HeadStart ?? TimeSpan.Zero) + (stay.From - stay.Ticket.DrawnAt);

    private static TimeSpan Positive(TimeSpan time) => time > Least ? time : Least;
}
