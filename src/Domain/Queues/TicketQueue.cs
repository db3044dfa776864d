using System.Collections.Immutable;
using Queueing.Domain.Estimates;
using Queueing.Domain.Halls;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Queues;

/// <summary>
/// The state of one queue on one business day: its tickets, their order, and who was called where. Only <see cref="Apply"/>
/// changes it; decisions are made on a <see cref="QueueTurn"/>. Not thread-safe.
/// </summary>
/// <param name="queue">The queue as configured.</param>
/// <param name="date">The business date.</param>
public sealed class TicketQueue(Queue queue, DateOnly date)
{
    /// <summary>How long a call is told about in summaries, so that a receiver that lost some catches up.</summary>
    public static readonly TimeSpan NoticeMemory = TimeSpan.FromSeconds(120);

    private readonly Dictionary<TicketId, Ticket> tickets = [];
    private readonly Dictionary<CallId, TicketId> active = [];
    private readonly Queue<CallNotice> notices = [];
    private readonly WaitingLine line = new();
    private readonly ServiceTimes serviceTimes = new(queue.ExpectedService);

    /// <summary>Gets the queue as configured.</summary>
    public Queue Definition { get; } = queue;

    /// <summary>Gets the business date.</summary>
    public DateOnly Date { get; } = date;

    /// <summary>Gets the version: the number of events applied.</summary>
    public long Version { get; private set; }

    /// <summary>Gets the instant of the last event; the minimum before the first.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Gets the last number issued; 0 before the first.</summary>
    public int LastSequence { get; private set; }

    /// <summary>Gets how many tickets entered the line today, drawn or transferred in.</summary>
    public int Arrived { get; private set; }

    /// <summary>Gets how many wait in line.</summary>
    public int Waiting => line.Count;

    /// <summary>Gets how many are called or being served.</summary>
    public int Active => active.Count;

    /// <summary>Gets the mean service time believed now.</summary>
    public TimeSpan MeanService => serviceTimes.Mean;

    /// <summary>Gets all tickets that are or were in this queue.</summary>
    public IReadOnlyCollection<Ticket> Tickets => tickets.Values;

    /// <summary>Gets the ticket to call next, or null.</summary>
    public Ticket? Head => line.Count == 0 ? null : tickets[line[0].Ticket];

    /// <summary>Finds a ticket.</summary>
    /// <param name="ticket">Its identity.</param>
    /// <returns>The ticket, or null when it never was here.</returns>
    public Ticket? Find(TicketId ticket) => tickets.GetValueOrDefault(ticket);

    /// <summary>Counts those before a waiting ticket.</summary>
    /// <param name="ticket">A ticket of this queue.</param>
    /// <returns>How many are before it, or null when it is not in line.</returns>
    public int? Ahead(Ticket ticket) =>
        ticket.State == TicketState.Waiting ? line.RankOf(LineEntry.Of(ticket)) : null;

    /// <summary>Estimates the wait of a waiting ticket from now.</summary>
    /// <param name="ahead">How many are before it.</param>
    /// <param name="windows">Windows known to serve the queue, counted by share and speed.</param>
    /// <returns>The range, or null when it cannot be known.</returns>
    public WaitRange? Estimate(int ahead, double windows) =>
        DrainEstimate.Of(ahead, active.Count, windows, MeanService);

    /// <summary>Tells whether a call is over. True is final; false may also mean that this state has not seen the call yet.</summary>
    /// <param name="call">The call.</param>
    /// <param name="ticket">The ticket it was made for.</param>
    /// <returns>True when the ticket was called by it and is so no longer.</returns>
    public bool IsSettled(CallId call, TicketId ticket) =>
        Find(ticket) is { } known && known.Knows(call) && known.LiveCall != call;

    /// <summary>Describes the queue for the dispatcher and the board.</summary>
    /// <param name="now">The hall's time.</param>
    /// <returns>The summary at the present version.</returns>
    public QueueSummary Summarise(DateTimeOffset now)
    {
        QueueHead? head = Head is { } first ? new QueueHead(first.Id, first.Seniority, first.EligibleAt) : null;
        return new QueueSummary(
            Definition.Id,
            Version,
            line.Count,
            head,
            line.OldestEligibleAt(),
            LastSequence,
            Arrived,
            serviceTimes.Count,
            MeanService,
            [.. active.Select(pair => ToActiveCall(pair.Key, tickets[pair.Value])).OrderBy(call => call.Since).ThenBy(call => call.Ticket)],
            [.. notices.Where(notice => now - notice.At <= NoticeMemory)]);
    }

    /// <summary>Folds an event in; never fails for an event this queue decided or was sent.</summary>
    /// <param name="e">The next event of the stream.</param>
    public void Apply(TicketEvent e)
    {
        Version++;
        LastAt = e.At > LastAt ? e.At : LastAt;
        switch (e)
        {
            case TicketDrawn drawn:
                LastSequence = drawn.Number.Sequence;
                Arrived++;
                Put(New(drawn));
                break;
            case TicketTransferredIn { Hop: var hop } arrived when (Find(e.Ticket)?.Hop ?? 0) < hop:
                Arrived++;
                Put(arrived.Whole.Enter(TicketState.Waiting, e.At, Version, Definition.Id) with { Hop = hop });
                break;
            case TicketTransferredIn:
                break;
            default:
                Put(Change(tickets[e.Ticket], e));
                break;
        }
    }

    internal int RankOf(LineEntry entry) => line.RankOf(entry);

    internal DateTimeOffset SeniorityBehind(int count, DateTimeOffset at) => line.SeniorityBehind(count, at);

    private static ActiveCall ToActiveCall(CallId call, Ticket ticket) => new(call, ticket.Id, ticket.State, ticket.Now.From);

    private Ticket New(TicketDrawn e) => new(
        e.Ticket,
        e.Number,
        e.Services,
        e.Channel,
        e.PriorityClass,
        DrawnAt: e.At,
        EligibleAt: e.At,
        e.Seniority,
        e.Shown,
        Hop: 0,
        Recalls: 0,
        LastCallAt: null,
        Version,
        [new TicketPeriod(TicketState.Waiting, e.At, Definition.Id, null)]);

    private Ticket Change(Ticket ticket, TicketEvent e) => e switch
    {
        TicketCalled called => Announce(
            ticket.Enter(TicketState.Called, e.At, Version, Definition.Id, called.Call) with { Recalls = 0, LastCallAt = e.At }),
        TicketRecalled recalled => Announce(
            ticket with { Recalls = recalled.Count, LastCallAt = e.At, Version = Version }),
        ServiceStarted started => Enter(ticket, TicketState.Serving, e, started.Call),
        ServiceFinished finished => Finish(ticket, finished),
        TicketMissed missed => Enter(ticket, TicketState.Missed, e, missed.Call),
        TicketPutBack => Enter(ticket, TicketState.Waiting, e),
        TicketReinstated back => Enter(ticket, TicketState.Waiting, e) with
        {
            Seniority = back.Seniority,
            EligibleAt = back.EligibleAt,
        },
        TicketTransferredOut left => ticket.Enter(TicketState.Transferred, e.At, Version, left.Target) with { Hop = left.Hop },
        TicketCancelled => Enter(ticket, TicketState.Cancelled, e),
        _ => throw new InvalidOperationException($"{e.GetType().Name} is not an event of a queue"),
    };

    private Ticket Enter(Ticket ticket, TicketState state, TicketEvent e, CallId? call = null) =>
        ticket.Enter(state, e.At, Version, Definition.Id, call);

    private Ticket Finish(Ticket ticket, ServiceFinished e)
    {
        serviceTimes.Add(e.At - ticket.Now.From);
        return Enter(ticket, TicketState.Completed, e, e.Call);
    }

    private Ticket Announce(Ticket ticket)
    {
        var call = ticket.LiveCall!.Value;
        var notice = new CallNotice(Version, ticket.Number, call.Window, call, ticket.LastCallAt!.Value, ticket.Recalls);
        while (notices.TryPeek(out var oldest) && notice.At - oldest.At > NoticeMemory)
        {
            notices.Dequeue();
        }

        notices.Enqueue(notice);
        return ticket;
    }

    private void Put(Ticket ticket)
    {
        if (tickets.TryGetValue(ticket.Id, out var before))
        {
            Leave(before);
        }

        tickets[ticket.Id] = ticket;
        if (ticket.State == TicketState.Waiting)
        {
            line.Add(LineEntry.Of(ticket));
        }
        else if (ticket.LiveCall is { } call)
        {
            active.Add(call, ticket.Id);
        }
    }

    private void Leave(Ticket ticket)
    {
        if (ticket.State == TicketState.Waiting)
        {
            line.Remove(LineEntry.Of(ticket));
        }
        else if (ticket.LiveCall is { } call)
        {
            active.Remove(call);
        }
    }
}
