using Queueing.Domain.Webhooks.Events;

namespace Queueing.Domain.Webhooks;

/// <summary>
/// A day's outbox, folded from its events: in which order the hall's events are published, and how far each subscription is.
/// It holds references only; what happened stays where it was recorded. Not thread-safe.
/// </summary>
/// <param name="day">The day.</param>
public sealed class Outbox(DateOnly day)
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> streams = [];
    private readonly List<(int Stream, int Version)> order = [];
    private readonly Dictionary<string, long> published = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, DeliveryCursor> cursors = [];

    /// <summary>Gets the day.</summary>
    public DateOnly Day => day;

    /// <summary>Gets the version of the stream.</summary>
    public long Version { get; private set; }

    /// <summary>Gets how many events have their place.</summary>
    public int Count => order.Count;

    /// <summary>Gets the day before it whose late events are published here too, or null.</summary>
    public DateOnly? Previous { get; private set; }

    /// <summary>Gets the day whose outbox goes on when this one is closed; null while it is open.</summary>
    public DateOnly? Next { get; private set; }

    /// <summary>Gets how far each stream is published.</summary>
    public IReadOnlyDictionary<string, long> Published => published;

    /// <summary>Gets the cursors in the order of their subscriptions.</summary>
    public IEnumerable<DeliveryCursor> Cursors => cursors.Values;

    /// <summary>Gets an event's stream and version.</summary>
    /// <param name="index">Its place, below <see cref="Count"/>.</param>
    /// <returns>Where it is recorded.</returns>
    public (string Stream, long Version) this[int index] => (streams[order[index].Stream], order[index].Version);

    /// <summary>Gets the place after the last event.</summary>
    /// <returns>Where the next event will be.</returns>
    public OutboxPlace End() => new(day, order.Count);

    /// <summary>Finds a subscription's cursor.</summary>
    /// <param name="id">The subscription.</param>
    /// <returns>The cursor, or null when none was recorded here.</returns>
    public DeliveryCursor? CursorOf(WebhookId id) => cursors.GetValueOrDefault(id.Sequence);

    /// <summary>Folds an event that is durable.</summary>
    /// <param name="e">The event.</param>
    public void Apply(OutboxEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        Version++;
        switch (e)
        {
            case OutboxOpened opened:
                Open(opened);
                break;
            case OutboxMerged merged:
                Merge(merged);
                break;
            case OutboxClosed closed:
                Next = closed.Next;
                break;
            case CursorsMoved moved:
                Keep(moved.Cursors);
                break;
        }
    }

    private void Open(OutboxOpened opened)
    {
        Previous = opened.Previous;
        published.Clear();
        foreach (var (stream, version) in opened.Published)
        {
            published[stream] = version;
        }

        cursors.Clear();
        Keep(opened.Cursors);
    }

    private void Merge(OutboxMerged merged)
    {
        foreach (var stream in merged.Order.Select(x => merged.Streams[x]))
        {
            if (!places.TryGetValue(stream, out var place))
            {
                places.Add(stream, place = streams.Count);
                streams.Add(stream);
            }

            var version = published[stream] = published.GetValueOrDefault(stream) + 1;
            order.Add((place, checked((int)version)));
        }
    }

    private void Keep(IEnumerable<DeliveryCursor> moved)
    {
        foreach (var cursor in moved)
        {
            cursors[cursor.Webhook.Sequence] = cursor;
        }
    }
}
