using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;
using Queueing.Grains.Windows;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Reads each set once for all checks, whichever of them is told first, and keeps what was ever so. The order of the journal is
/// the witness of every check.
/// </summary>
internal sealed class JournalFacts
{
    private readonly Dictionary<TicketId, History<ModelTicket>> tickets = [];
    private readonly Dictionary<WindowId, History<ModelWindow>> windows = [];
    private readonly Dictionary<TideId, ModelTide> tides = [];
    private readonly Dictionary<OperationId, Fact> operations = [];
    private readonly Dictionary<StreamId, List<Fact>> streams = [];
    private AppendSet? last;
    private List<Fact> facts = [];

    public IReadOnlyDictionary<TicketId, History<ModelTicket>> Tickets => tickets;

    public IReadOnlyDictionary<StreamId, List<Fact>> Streams => streams;

    /// <summary>The facts of a set, in its order.</summary>
    public List<Fact> Read(AppendSet set, IReadOnlyList<long> versions, long step)
    {
        if (ReferenceEquals(set, last))
        {
            return facts;
        }

        (last, facts) = (set, []);
        for (var i = 0; i < set.Appends.Count; i++)
        {
            var append = set.Appends[i];
            for (var offset = 0; offset < append.Events.Count; offset++)
            {
                var version = versions[i] - append.Events.Count + offset + 1;
                var asked = Asked(set, append.Stream, offset);
                facts.Add(Keep(Fold(append.Stream, new RecordedEvent(version, append.Events[offset]), step, asked)));
            }
        }

        return facts;
    }

    /// <summary>The event that answered an operation; null while it is not durable.</summary>
    public Fact? Find(OperationId operation) => operations.GetValueOrDefault(operation);

    public ModelTicket? Ticket(TicketId ticket) => tickets.GetValueOrDefault(ticket)?.Last;

    public History<ModelWindow> Window(WindowId window)
    {
        if (!windows.TryGetValue(window, out var history))
        {
            windows.Add(window, history = new());
            history.Add(0, new ModelWindow(window, 0));
        }

        return history;
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
        return fact;
    }

    private Fact Fold(StreamId stream, RecordedEvent recorded, long step, Operation? asked) => stream.Kind switch
    {
        StreamKind.Queue => OfQueue(stream, recorded, step, asked),
        StreamKind.Window => OfWindow(stream, recorded, step, asked),
        _ => OfDispatcher(stream, recorded, step, asked),
    };

    private Fact OfQueue(StreamId stream, RecordedEvent recorded, long step, Operation? asked)
    {
        var e = QueueEvents.Codec.Decode(stream, recorded);
        var before = Ticket(e.Ticket);
        var after = ModelTicket.After(before, new QueueId(stream.Owner), recorded.Version, e);
        if (after is not null)
        {
            if (!tickets.TryGetValue(e.Ticket, out var history))
            {
                tickets.Add(e.Ticket, history = new());
            }

            history.Add(step, after);
        }

        return new Fact(stream, recorded.Version, step, e) { TicketBefore = before, Ticket = after, Operation = asked };
    }

    private Fact OfWindow(StreamId stream, RecordedEvent recorded, long step, Operation? asked)
    {
        var e = WindowEvents.Codec.Decode(stream, recorded);
        var history = Window(new WindowId(stream.Owner));
        var before = history.Last;
        history.Add(step, before.After(e));
        return new Fact(stream, recorded.Version, step, e)
        {
            WindowBefore = before,
            Ticket = e is CallMade made ? Ticket(made.Ticket.Id) : null,
            Operation = asked,
        };
    }

    private Fact OfDispatcher(StreamId stream, RecordedEvent recorded, long step, Operation? asked)
    {
        var e = DispatcherEventCodec.Codec.Decode(stream, recorded);
        var before = ModelTide.Of(e) is { } id ? tides.GetValueOrDefault(id) : null;
        var after = ModelTide.After(before, e);
        if (after is not null)
        {
            tides[after.Id] = after;
        }

        return new Fact(stream, recorded.Version, step, e) { TideBefore = before, Tide = after, Operation = asked };
    }
}
