using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Simulator.Halls;

namespace Queueing.Simulator.WhatIf;

/// <summary>
/// Makes visitors of a day's recorded events: who came when, for what, and what they did. A service away from home was slower
/// by the efficiency that the call recorded; that is taken out again. Whoever gave up would have waited as long as they did and
/// no longer; how long those who were served would have waited nobody knows, so they wait for ever. Somebody whose service was
/// never seen would have taken the queue's mean of that day.
/// </summary>
public sealed class RecordedDay
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private readonly Hall hall;
    private readonly Dictionary<CallId, double> efficiency = [];
    private readonly Stay[][] tickets;
    private readonly Dictionary<QueueId, TimeSpan> means;

    private RecordedDay(Hall hall, DateOnly date, IReadOnlyDictionary<QueueId, ImmutableArray<TicketEvent>> streams)
    {
        this.hall = hall;
        tickets = [.. hall.Queues.Where(x => streams.ContainsKey(x.Id)).SelectMany(x => Fold(x, date, streams[x.Id]))
            .Where(x => x.State != TicketState.Transferred).OrderBy(x => x.DrawnAt).ThenBy(x => x.Id)
            .Select(x => Stay.Of(x).Where(y => hall.IndexOf(y.Queue) >= 0).ToArray())];
        means = tickets.SelectMany(x => x).GroupBy(x => x.Queue, x => x.Service(efficiency)).ToDictionary(
            x => x.Key, x => x.Average(y => y?.Ticks) is { } ticks ? TimeSpan.FromTicks((long)ticks) : hall.Find(x.Key)!.ExpectedService);
    }

    /// <summary>Makes them.</summary>
    /// <param name="hall">The hall; what is recorded of queues it no longer has is left out.</param>
    /// <param name="date">The business date.</param>
    /// <param name="streams">The events of each queue, from the first to the last.</param>
    /// <returns>The visitors in order of arrival.</returns>
    public static ImmutableArray<Visitor> Visitors(Hall hall, DateOnly date, IReadOnlyDictionary<QueueId, ImmutableArray<TicketEvent>> streams)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(streams);
        var day = new RecordedDay(hall, date, streams);
        return [.. day.tickets.SelectMany(day.Visitors).OrderBy(x => x.ArrivesAt).ThenBy(x => x.Queue)];
    }

    private IEnumerable<Ticket> Fold(Queue queue, DateOnly date, ImmutableArray<TicketEvent> events)
    {
        var state = new TicketQueue(queue, date);
        foreach (var e in events)
        {
            state.Apply(e);
            if (e is TicketCalled called)
            {
                efficiency[called.Call] = called.Reason.Efficiency;
            }
        }

        return state.Tickets;
    }

    /// <summary>A visitor goes on to one more queue at most; whoever went further comes again, with the place in line they kept.</summary>
    private IEnumerable<Visitor> Visitors(Stay[] stays)
    {
        var counted = stays.Where(x => !x.IsPassage).ToArray();
        for (var i = 0; i < counted.Length; i += 2)
        {
            yield return Visitor(counted[i], i + 1 < counted.Length ? counted[i + 1] : null);
        }
    }

    private Visitor Visitor(Stay stay, Stay? next)
    {
        // Seniority stays over transfers: who comes late to this queue has waited elsewhere.
        var headStart = (hall.Find(stay.Ticket.PriorityClass)?.HeadStart ?? TimeSpan.Zero) + (stay.From - stay.Ticket.DrawnAt);
        return new Visitor(stay.From, hall.IndexOf(stay.Queue), headStart, Service(stay), stay.Patience, stay.Walk)
        {
            Detour = next is null && !stay.WasPutBack && !stay.WasMissed ? null : new Detour(
                stay.WasPutBack, stay.WasMissed, stay.ReturnedAfter, next is null ? -1 : hall.IndexOf(next.Queue), next is null ? default : Service(next)),
        };
    }

    private TimeSpan Service(Stay stay)
    {
        var took = stay.Service(efficiency) ?? means[stay.Queue];
        return took > Least ? took : Least;
    }
}
