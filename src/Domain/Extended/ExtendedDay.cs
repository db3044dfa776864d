using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Outages;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;

namespace Queueing.Domain.Extended;

/// <summary>
/// Works out a hall-day's extended service from what its queues and windows recorded. In a break it is the time with a ticket
/// in hand. After the last closing it runs from the closing, or from when the clerk sat down, to the end of the last ticket:
/// between two of them the clerk stays as well. A window left open with nobody to come counts for nothing.
/// </summary>
public static class ExtendedDay
{
    /// <summary>Works a day out.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="date">The business date.</param>
    /// <param name="queues">What happened in the queues, each in order.</param>
    /// <param name="windows">What happened at the windows, each in order.</param>
    /// <param name="outages">When the hall was down: nobody served then.</param>
    /// <param name="now">The hall's time, which ends what is not over.</param>
    /// <returns>The stretches in order of window, clerk and time; those of one window and clerk are apart.</returns>
    public static ImmutableArray<ExtendedService> Of(
        Hall hall,
        DateOnly date,
        IReadOnlyDictionary<QueueId, ImmutableArray<TicketEvent>> queues,
        IReadOnlyDictionary<WindowId, ImmutableArray<WindowEvent>> windows,
        ImmutableArray<Outage> outages,
        DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(queues);
        ArgumentNullException.ThrowIfNull(windows);
        var days = HallDaySchedule.Of(hall, date).Queues;
        var pieces = new List<(ExtendedService Service, Hand Hand)>();
        foreach (var atWindow in queues.SelectMany(x => Hands(hall, date, x.Key, x.Value)).ToLookup(x => x.Window))
        {
            if (hall.Find(atWindow.Key) is { } window)
            {
                var stints = Stint.Of(window.Id, windows.GetValueOrDefault(window.Id, []), now);
                pieces.AddRange(atWindow.SelectMany(hand => Pieces(
                    hand, ClosedTimes.Of(hall, days, window, hand.Queue), stints, outages, now).Select(piece => (piece, hand))));
            }
        }

        return [.. pieces
            .GroupBy(x => (x.Service.Window, x.Service.Clerk))
            .OrderBy(x => x.Key.Window.Value, StringComparer.Ordinal).ThenBy(x => x.Key.Clerk?.Value, StringComparer.Ordinal)
            .SelectMany(x => Together([.. x.OrderBy(y => y.Service.From).ThenBy(y => y.Service.Until)]))];
    }

    /// <summary>Folds a queue, and takes down each call that began and ended.</summary>
    private static IEnumerable<Hand> Hands(Hall hall, DateOnly date, QueueId id, ImmutableArray<TicketEvent> events)
    {
        if (hall.Find(id) is not { } definition)
        {
            yield break;
        }

        var queue = new TicketQueue(definition, date);
        var open = new SortedDictionary<string, Hand>(StringComparer.Ordinal);
        foreach (var e in events)
        {
            var before = queue.Find(e.Ticket)?.LiveCall;
            queue.Apply(e);
            var after = queue.Find(e.Ticket)?.LiveCall;
            if (before is { } over && before != after && open.Remove(over.Value, out var hand))
            {
                yield return hand with { Until = e.At };
            }

            if (after is { } begun && before != after)
            {
                open[begun.Value] = new Hand(begun.Window, id, e.Ticket, e.At, null);
            }
        }

        foreach (var hand in open.Values)
        {
            yield return hand;
        }
    }

    private static IEnumerable<ExtendedService> Pieces(
        Hand hand, ClosedTimes closed, List<Stint> stints, ImmutableArray<Outage> outages, DateTimeOffset now)
    {
        var ended = hand.Until ?? now;
        var stint = stints.FindLast(x => x.From <= hand.From);
        foreach (var (from, until) in closed.Gaps)
        {
            // After the last closing the clerk has stayed for this ticket since the closing, if they sat there.
            var begins = until < DateTimeOffset.MaxValue || !stint.Holds(hand.From) ? hand.From : stint.From;
            var (first, last) = (begins > from ? begins : from, ended < until ? ended : until);
            foreach (var up in ended > from && last > first ? outages.Cut(first, last) : [])
            {
                yield return new ExtendedService(hand.Window, stint.Clerk, up.From, up.Until, 1, hand.Until is null && up.Until == ended);
            }
        }
    }

    /// <summary>Joins what overlaps or touches.</summary>
    private static IEnumerable<ExtendedService> Together(List<(ExtendedService Service, Hand Hand)> pieces)
    {
        var first = 0;
        for (var i = 1; i <= pieces.Count; i++)
        {
            var until = pieces[first..i].Max(x => x.Service.Until);
            if (i == pieces.Count || pieces[i].Service.From > until)
            {
                yield return pieces[first].Service with
                {
                    Until = until,
                    Tickets = pieces[first..i].Select(x => x.Hand.Ticket).Distinct().Count(),
                    IsOngoing = pieces[first..i].Exists(x => x.Service.IsOngoing),
                };
                first = i;
            }
        }
    }
}
