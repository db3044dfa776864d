using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Webhooks;

/// <summary>
/// Brings the news of several streams into one order: by time, never against the order of a stream, and never an effect before
/// its cause. A ticket arrives after it left, and is called after all that its window had recorded before the call.
/// </summary>
internal sealed class StreamMerge
{
    private readonly Dictionary<StreamId, Queue<OwnerEvent>> streams = [];
    private readonly HashSet<(TicketId Ticket, int Hop)> leaving = [];

    private StreamMerge(IEnumerable<List<OwnerEvent>> news)
    {
        foreach (var events in news.Where(x => x.Count > 0))
        {
            streams.Add(events[0].Stream, new(events));
            leaving.UnionWith(events.Select(x => x.Event).OfType<TicketTransferredOut>().Select(x => (x.Ticket, x.Hop)));
        }
    }

    /// <summary>Merges what was read up to one set of heads: causes are among it, or were merged before.</summary>
    public static List<OwnerEvent> Order(IEnumerable<List<OwnerEvent>> news)
    {
        var merge = new StreamMerge(news);
        var order = new List<OwnerEvent>();
        while (merge.Next() is { } next)
        {
            order.Add(next);
        }

        return order;
    }

    private OwnerEvent? Next()
    {
        OwnerEvent? first = null;
        var firstWaits = true;
        foreach (var events in streams.Values)
        {
            var head = events.Peek();
            var waits = Waits(head.Event, head.Stream);
            if (first is null || (waits == firstWaits ? Compare(head, first) < 0 : firstWaits))
            {
                (first, firstWaits) = (head, waits);
            }
        }

        if (first is not null)
        {
            Take(first);
        }

        return first;
    }

    /// <summary>Ties are broken by whose stream it is, so that one set of news has one order.</summary>
    private static int Compare(OwnerEvent a, OwnerEvent b)
    {
        var byTime = a.At.CompareTo(b.At);
        var byKind = byTime != 0 ? byTime : a.Stream.Kind.CompareTo(b.Stream.Kind);
        return byKind != 0 ? byKind : string.CompareOrdinal(a.Stream.Owner, b.Stream.Owner);
    }

    private void Take(OwnerEvent next)
    {
        var events = streams[next.Stream];
        events.Dequeue();
        if (events.Count == 0)
        {
            streams.Remove(next.Stream);
        }

        if (next.Event is TicketTransferredOut left)
        {
            leaving.Remove((left.Ticket, left.Hop));
        }
    }

    /// <summary>Tells whether a cause is still to come.</summary>
    private bool Waits(object e, StreamId stream) => e switch
    {
        TicketTransferredIn x => leaving.Contains((x.Ticket, x.Hop)),
        TicketCalled x => streams.TryGetValue(new StreamId(stream.Day, StreamKind.Window, x.Call.Window.Value), out var window)
            && window.Peek().Version <= x.Call.Version,
        _ => false,
    };
}
