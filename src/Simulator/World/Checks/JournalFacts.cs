using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Reads each set once for all checks, whichever of them is told first, and keeps what was ever so. The order of the journal is
/// the witness of every check.
/// </summary>
internal sealed class JournalFacts
{
    private readonly Dictionary<TicketId, History<ModelTicket>> tickets = [];
    private readonly Dictionary<WindowId, History<ModelWindow>> windows = [];
    private readonly Dictionary<QueueId, History<WaitingCount>> waiting = [];
    private readonly Dictionary<QueueId, Dictionary<TicketId, ModelTicket>> lines = [];
    private readonly Dictionary<TicketId, DateTimeOffset> changed = [];
    private readonly Dictionary<(QueueId Queue, string Text), Fact> papers = [];
    private readonly Dictionary<TicketId, Fact> departures = [];
    private readonly Dictionary<TicketId, Fact> arrivals = [];
    private readonly Dictionary<TicketId, Fact> confirmations = [];
    private readonly History<ModelFloor> floor = new();
    private readonly Dictionary<OperationId, Fact> operations = [];
    private readonly Dictionary<StreamId, List<Fact>> streams = [];
    private AppendSet? last;
    private List<Fact> facts = [];

    public JournalFacts() => floor.Add(0, ModelFloor.Empty);

    public IReadOnlyDictionary<TicketId, History<ModelTicket>> Tickets => tickets;

    public IReadOnlyDictionary<StreamId, List<Fact>> Streams => streams;

    /// <summary>Gets the first entry of every paper.</summary>
    public IReadOnlyCollection<Fact> Papers => papers.Values;

    /// <summary>Gets who was sent on to another hall.</summary>
    public IReadOnlyCollection<Fact> Departures => departures.Values;

    /// <summary>Gets the floor as the dispatcher's stream tells it.</summary>
    public History<ModelFloor> Floor => floor;

    /// <summary>The facts of a set, in its order.</summary>
    public List<Fact> Read(AppendSet set, IReadOnlyList<RecordedEvent> recorded, long step, DateTimeOffset at)
    {
        if (ReferenceEquals(set, last))
        {
            return facts;
        }

        (last, facts) = (set, []);
        foreach (var append in set.Appends)
        {
            for (var offset = 0; offset < append.Events.Count; offset++)
            {
                var asked = Asked(set, append.Stream, offset);
                var fold = Fold(append.Stream, recorded[facts.Count], step);
                facts.Add(Keep(fold with { Seen = at, Operation = asked }));
            }
        }

        return facts;
    }

    /// <summary>The event that answered an operation; null while it is not durable.</summary>
    public Fact? Find(OperationId operation) => operations.GetValueOrDefault(operation);

    public ModelTicket? Ticket(TicketId ticket) => tickets.GetValueOrDefault(ticket)?.Last;

    /// <summary>The first entry of a paper; null while it is not durable.</summary>
    public Fact? Paper(QueueId queue, string text) => papers.GetValueOrDefault((queue, text));

    /// <summary>A ticket's end here, to go on in another hall; null before.</summary>
    public Fact? Departure(TicketId ticket) => departures.GetValueOrDefault(ticket);

    /// <summary>The first arrival of whoever had a certain ticket in another hall; null before.</summary>
    public Fact? Arrival(TicketId origin) => arrivals.GetValueOrDefault(origin);

    /// <summary>The first word from another hall that a ticket goes on there; null before.</summary>
    public Fact? Confirmation(TicketId ticket) => confirmations.GetValueOrDefault(ticket);

    public History<ModelWindow> Window(WindowId window)
    {
        if (!windows.TryGetValue(window, out var history))
        {
            windows.Add(window, history = new());
            history.Add(0, new ModelWindow(window, 0));
        }

        return history;
    }

    /// <summary>How many wait in a queue.</summary>
    public History<WaitingCount> Waiting(QueueId queue)
    {
        if (!waiting.TryGetValue(queue, out var history))
        {
            waiting.Add(queue, history = new());
            history.Add(0, WaitingCount.None);
        }

        return history;
    }

    /// <summary>When a ticket last changed, by the world's true time.</summary>
    public DateTimeOffset Changed(TicketId ticket) => changed.GetValueOrDefault(ticket);

    /// <summary>Those before a ticket that waits.</summary>
    public IEnumerable<ModelTicket> Before(ModelTicket ticket) =>
        Line(ticket.Queue).Values.Where(x => (x.Seniority, x.DrawnAt, x.Id).CompareTo((ticket.Seniority, ticket.DrawnAt, ticket.Id)) < 0);

    /// <summary>Since when somebody has been eligible in a queue.</summary>
    public DateTimeOffset? Oldest(QueueId queue) => Least(queue, _ => true, x => x.EligibleAt);

    /// <summary>The same of those whom a window may take.</summary>
    public DateTimeOffset? Oldest(QueueId queue, WindowId window) => Least(queue, x => x.Aim is not { } aim || aim == window, x => x.EligibleAt);

    /// <summary>The same of those who have waited there without a change since an instant.</summary>
    public DateTimeOffset? OldestSince(QueueId queue, DateTimeOffset since) => Least(queue, x => changed[x.Id] <= since, x => x.EligibleAt);

    /// <summary>The same of those whom any window may take, and who have waited there without a change since an instant.</summary>
    public DateTimeOffset? OldestFree(QueueId queue, DateTimeOffset since) =>
        Least(queue, x => x.Aim is null && changed[x.Id] <= since, x => x.EligibleAt);

    /// <summary>The greatest seniority in a queue, of those whom a window may take and who have waited there without a change since an instant.</summary>
    public DateTimeOffset? Senior(QueueId queue, DateTimeOffset since, WindowId window) =>
        Least(queue, x => (x.Aim is not { } aim || aim == window) && changed[x.Id] <= since, x => x.Seniority);

    /// <summary>Who waits in a queue.</summary>
    private Dictionary<TicketId, ModelTicket> Line(QueueId queue)
    {
        if (!lines.TryGetValue(queue, out var line))
        {
            lines.Add(queue, line = []);
        }

        return line;
    }

    private DateTimeOffset? Least(QueueId queue, Predicate<ModelTicket> counts, Func<ModelTicket, DateTimeOffset> instant)
    {
        DateTimeOffset? least = null;
        foreach (var ticket in Line(queue).Values)
        {
            if (!(instant(ticket) >= least) && counts(ticket))
            {
                least = instant(ticket);
            }
        }

        return least;
    }

    private static Operation? Asked(AppendSet set, StreamId stream, int offset)
    {
        foreach (var operation in set.Operations)
        {
            if (operation.EventOffset == offset && operation.Stream == stream)
            {
                return operation;
            }
        }

        return null;
    }

    private Fact Keep(Fact fact)
    {
        if (fact.Operation is { } operation)
        {
            // The first stands; a second is for the check of keys to see.
            operations.TryAdd(operation.Id, fact);
        }

        if (!streams.TryGetValue(fact.Stream, out var stream))
        {
            streams.Add(fact.Stream, stream = []);
        }

        stream.Add(fact);
        if (fact.Ticket is { } ticket)
        {
            changed[ticket.Id] = fact.Seen;
        }

        switch (fact.Event)
        {
            case PaperEntered entered:
                papers.TryAdd((new QueueId(fact.Stream.Owner), entered.Paper.Text), fact);
                break;
            case TicketForwarded left:
                departures.TryAdd(left.Ticket, fact);
                break;
            case TicketDrawn { Channel: TicketChannel.Transfer, Origin: { } origin }:
                arrivals.TryAdd(origin.Ticket, fact);
                break;
            case ForwardArrived heard:
                confirmations.TryAdd(heard.Ticket, fact);
                break;
        }

        return fact;
    }

    private Fact Fold(StreamId stream, RecordedEvent recorded, long step) => stream.Kind switch
    {
        StreamKind.Queue => OfQueue(stream, recorded, step),
        StreamKind.Window => OfWindow(stream, recorded, step),
        StreamKind.Steering or StreamKind.Webhooks or StreamKind.Pulse => new Fact(stream, recorded.Version, step, default, StoredForm.Read(stream, recorded)),
        _ => OfDispatcher(stream, recorded, step),
    };

    private Fact OfQueue(StreamId stream, RecordedEvent recorded, long step)
    {
        var e = (TicketEvent)StoredForm.Read(stream, recorded);
        var before = Ticket(e.Ticket);
        var after = ModelTicket.After(before, new QueueId(stream.Owner), recorded.Version, e);
        if (after is not null)
        {
            if (!tickets.TryGetValue(e.Ticket, out var history))
            {
                tickets.Add(e.Ticket, history = new());
            }

            history.Add(step, after);
            Line(before?.Queue ?? after.Queue).Remove(e.Ticket);
            if (after.IsWaiting)
            {
                Line(after.Queue)[e.Ticket] = after;
            }
        }

        var line = Waiting(new QueueId(stream.Owner));
        line.Add(step, line.Last.With(before, -1).With(after, 1));
        return new Fact(stream, recorded.Version, step, default, e) { TicketBefore = before, Ticket = after };
    }

    private Fact OfWindow(StreamId stream, RecordedEvent recorded, long step)
    {
        var e = (WindowEvent)StoredForm.Read(stream, recorded);
        var history = Window(new WindowId(stream.Owner));
        var before = history.Last;
        history.Add(step, before.After(e));
        return new Fact(stream, recorded.Version, step, default, e)
        {
            WindowBefore = before,
            Ticket = e is CallMade made ? Ticket(made.Ticket.Id) : null,
        };
    }

    private Fact OfDispatcher(StreamId stream, RecordedEvent recorded, long step)
    {
        var e = (DispatcherEvent)StoredForm.Read(stream, recorded);
        var before = floor.Last;
        var after = before.After(e, recorded.Version);
        floor.Add(step, after);
        return new Fact(stream, recorded.Version, step, default, e)
        {
            FloorBefore = before,
            TideBefore = ModelTide.Of(e) is { } id ? before.Tides.GetValueOrDefault(id) : null,
            Tide = ModelTide.Of(e) is { } same ? after.Tides.GetValueOrDefault(same) : null,
        };
    }
}
