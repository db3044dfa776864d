using System.Collections.Immutable;
using Queueing.Domain.Estimates;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Routing;
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
    private readonly Dictionary<string, PaperEntered> papers = new(StringComparer.Ordinal);
    private readonly SortedSet<TicketId> leaving = [];
    private readonly Queue<CallNotice> notices = [];
    private readonly WaitingLine line = new();
    private readonly RecentWaits waits = new();
    private readonly RecentArrivals arrivals = new();
    private readonly ServiceTimes serviceTimes = new(queue.ExpectedService);
    private readonly Deadlines deadlines = new(queue.Timers);
    private readonly AimedTickets aimed = new();
    private readonly OnwardTickets onward = new();
    private readonly TicketNotes notes = new();

    /// <summary>Gets the queue as configured.</summary>
    public Queue Definition { get; } = queue;

    /// <summary>Gets the business date.</summary>
    public DateOnly Date { get; } = date;

    /// <summary>Gets the version: the number of events applied.</summary>
    public long Version { get; private set; }

    /// <summary>Gets since when nobody waits; null while somebody does, and before the first ticket.</summary>
    public DateTimeOffset? EmptySince { get; private set; }

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

    /// <summary>Gets when the next ticket moves on by itself if nobody does anything and the system was never down; null: none will.</summary>
    public DateTimeOffset? NextDeadline => deadlines.Next;

    /// <summary>Gets all tickets that are or were in this queue.</summary>
    public IReadOnlyCollection<Ticket> Tickets => tickets.Values;

    /// <summary>Gets the last call or recall; null before the first.</summary>
    public CallNotice? LastNotice { get; private set; }

    /// <summary>Gets the ticket that any window calls next, or null.</summary>
    public Ticket? Head => HeadFor(null);

    /// <summary>Finds the ticket that a window calls next: whoever is for another window alone is passed over.</summary>
    /// <param name="window">The window; null for one that nobody is sent to.</param>
    /// <returns>The ticket, or null.</returns>
    public Ticket? HeadFor(WindowId? window)
    {
        for (var i = 0; i < line.Count; i++)
        {
            var ticket = tickets[line[i].Ticket];
            if (ticket.Aim is null || ticket.Aim == window)
            {
                return ticket;
            }
        }

        return null;
    }

    /// <summary>Gets the tickets sent on to another hall that has not told yet which ticket goes on there.</summary>
    public IReadOnlyCollection<TicketId> Leaving => leaving;

    /// <summary>Finds a ticket.</summary>
    /// <param name="ticket">Its identity.</param>
    /// <returns>The ticket, or null when it never was here.</returns>
    public Ticket? Find(TicketId ticket) => tickets.GetValueOrDefault(ticket);

    /// <summary>Finds a paper that was entered.</summary>
    /// <param name="text">What stands on it.</param>
    /// <returns>Its entry, or null.</returns>
    public PaperEntered? PaperOf(string text) => papers.GetValueOrDefault(text);

    /// <summary>Finds what staff wrote when a ticket was last set aside, sent on or taken back, for whoever meets its holder next.</summary>
    /// <param name="ticket">Its identity.</param>
    /// <returns>The note; null when nothing was written, and once the service it was about has ended.</returns>
    public string? NoteOf(TicketId ticket) => notes.Of(ticket);

    /// <summary>Counts those before a waiting ticket.</summary>
    /// <param name="ticket">A ticket of this queue.</param>
    /// <returns>How many are before it, or null when it is not in line.</returns>
    public int? Ahead(Ticket ticket) =>
        ticket.State == TicketState.Waiting ? line.RankOf(LineEntry.Of(ticket)) : null;

    /// <summary>Estimates the wait of a waiting ticket from now: by what was learned, else by the drain.</summary>
    /// <param name="ahead">How many are before it.</param>
    /// <param name="seniority">What its place goes by.</param>
    /// <param name="priority">Its priority class.</param>
    /// <param name="now">The hall's time.</param>
    /// <param name="outlook">What else it is estimated by.</param>
    /// <returns>The range, or null when it cannot be known.</returns>
    public WaitRange? Estimate(
        int ahead, DateTimeOffset seniority, PriorityClassId priority, DateTimeOffset now, WaitOutlook outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);

        // While somebody waits no window is free, whatever was told last: it would have called them.
        var free = line.Count > 0 ? 0 : outlook.Load is { } load ? load.Windows - load.Busy : outlook.Share - active.Count;
        var drain = outlook.Through(DrainEstimate.Of(ahead, free, outlook.Share, MeanService), now);
        return drain is { High.Ticks: > 0 } && outlook is { Model: { } model, Load: not null }
            ? model.Forecast(Signs(ahead, seniority, priority, now, outlook)).Range
            : drain;
    }

    /// <summary>Collects what is known of a waiting ticket's wait.</summary>
    /// <param name="ahead">How many are before it.</param>
    /// <param name="seniority">What its place goes by.</param>
    /// <param name="priority">Its priority class.</param>
    /// <param name="now">The hall's time.</param>
    /// <param name="outlook">What else is known.</param>
    /// <returns>The signs.</returns>
    public WaitSigns Signs(int ahead, DateTimeOffset seniority, PriorityClassId priority, DateTimeOffset now, WaitOutlook outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        var load = outlook.Load ?? new QueueLoad((int)Math.Ceiling(outlook.Share), active.Count, 0, null, 0);
        var before = ahead + arrivals.ExpectedBefore(now, seniority);
        var head = line.OldestEligibleAt();
        var oldest = load.OldestBeside is { } beside && (head is null || beside < head) ? beside : head;
        var departures = before + load.Beside + 1 - Math.Max(0, load.Windows - load.Busy);
        return new WaitSigns(
            outlook.PlaceOf(priority),
            before,
            line.Count,
            load.Beside,
            Since(head, now),
            Since(oldest, now),
            waits.Last ?? 0,
            waits.Mean(now) ?? 0,
            load.Windows,
            load.Busy,
            MeanService.TotalSeconds,
            outlook.Drain(departures, MeanService, now)?.TotalSeconds ?? departures * MeanService.TotalSeconds);
    }

    /// <summary>Tells whether a call is over. True is final; false may also mean that this state has not seen the call yet.</summary>
    /// <param name="call">The call.</param>
    /// <param name="ticket">The ticket it was made for.</param>
    /// <returns>True when the ticket was called by it and is so no longer.</returns>
    public bool IsSettled(CallId call, TicketId ticket) =>
        Find(ticket) is { } known && known.Knows(call) && known.LiveCall != call;

    /// <summary>Tells when a ticket moves on by itself.</summary>
    /// <param name="ticket">A ticket of this queue.</param>
    /// <param name="upSince">Since when people could act without a break; the minimum for always.</param>
    /// <param name="sights">Since when they could see that they are called.</param>
    /// <returns>The instant, or null: it does not.</returns>
    public DateTimeOffset? DueOf(Ticket ticket, DateTimeOffset upSince, Sights sights)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(sights);
        return deadlines.DueOf(ticket, upSince, sights);
    }

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
            [.. notices.Where(notice => now - notice.At <= NoticeMemory)],
            EmptySince,
            NextDeadline,
            aimed.Lines(x => tickets[x], LineEntry.Of),
            aimed.IsEmpty ? null : line.OldestEligibleAt(x => tickets[x].Aim is null),
            leaving.Count,
            onward.Services);
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
                Expect(drawn);
                Put(New(drawn));
                break;
            case PaperEntered entered:
                Enter(entered);
                break;
            case TicketTransferredIn { Hop: var hop } arrived when (Find(e.Ticket)?.Hop ?? 0) < hop:
                Arrived++;
                notes.Follow(e);
                Put(arrived.Whole.Enter(TicketState.Waiting, e.At, Version, Definition.Id) with { Hop = hop, Aim = arrived.Window });
                break;
            case TicketTransferredIn:
                break;
            default:
                Put(Change(tickets[e.Ticket], e));
                break;
        }

        EmptySince = line.Count > 0 ? null : EmptySince ?? LastAt;
    }

    /// <summary>The tickets whose time is up, the longest overdue first.</summary>
    internal IEnumerable<Ticket> DueAt(DateTimeOffset upSince, Sights sights, DateTimeOffset now) =>
        deadlines.PassedAt(now).Select(x => tickets[x]).Where(x => deadlines.DueOf(x, upSince, sights) <= now);

    /// <summary>Those who are for a window alone.</summary>
    internal IEnumerable<TicketId> AimedAt(WindowId window) => aimed.At(window);

    internal int RankOf(LineEntry entry) => line.RankOf(entry);

    internal DateTimeOffset SeniorityBehind(int count, DateTimeOffset at) => line.SeniorityBehind(count, at);

    private static double Since(DateTimeOffset? from, DateTimeOffset now) =>
        from is { } at && at < now ? (now - at).TotalSeconds : 0;

    private ActiveCall ToActiveCall(CallId call, Ticket ticket) =>
        new(call, ticket.Id, ticket.State, ticket.Now.From, deadlines.DueOf(ticket, DateTimeOffset.MinValue, Sights.Clear), ticket.Paper?.Text);

    /// <summary>Who was served by hand counts as served; when they came tells nothing of who is still to come.</summary>
    private void Enter(PaperEntered e)
    {
        LastSequence = e.Number.Sequence;
        Arrived++;
        papers.Add(e.Paper.Text, e);
        if (e.Paper is { StartedAt: { } started, FinishedAt: { } finished })
        {
            serviceTimes.Add(finished - started);
        }

        Put(PaperFold.Of(e, Version, Definition.Id));
    }

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
        [new TicketPeriod(TicketState.Waiting, e.At, Definition.Id, null)],
        Evidence: e.Evidence,
        Origin: e.Origin);

    private Ticket Change(Ticket ticket, TicketEvent e)
    {
        Measure(ticket, e);
        Follow(e);
        notes.Follow(e);
        var after = TicketFold.After(ticket, e, Version, Definition.Id);
        if (e is TicketCalled or TicketRecalled || (e is CallMoved && after.State == TicketState.Called))
        {
            Announce(after);
        }

        return after;
    }

    /// <summary>Who is sent here from another hall says nothing of who else will come with a head start.</summary>
    private void Expect(TicketDrawn e)
    {
        if (e.Origin is null)
        {
            arrivals.Add(e.At, e.At - e.Seniority);
        }
    }

    private void Follow(TicketEvent e)
    {
        if (e is TicketForwarded)
        {
            leaving.Add(e.Ticket);
        }
        else if (e is ForwardArrived)
        {
            leaving.Remove(e.Ticket);
        }
    }

    /// <summary>A wait is measured once a service, at its first call; a call out of turn tells nothing of the line.</summary>
    private void Measure(Ticket ticket, TicketEvent e)
    {
        switch (e)
        {
            case TicketCalled { Reason.Rule: not CallRule.Named } when ticket is { LastCallAt: null, Aim: null } && e.At > ticket.EligibleAt:
                waits.Add(e.At, (e.At - ticket.EligibleAt).TotalSeconds);
                break;
            case ServiceFinished or SegmentFinished:
                serviceTimes.Add(ServiceSegments.ServedHere(ticket, e.At));
                break;
            case ServedByHand { Service: var x }:
                serviceTimes.Add(ServiceSegments.ServedHere(ticket, x.CalledAt) + (x.FinishedAt - x.StartedAt));
                break;
            default:
                break;
        }
    }

    private void Announce(Ticket ticket)
    {
        var call = ticket.LiveCall!.Value;
        var notice = new CallNotice(Version, ticket.Number, call.Window, call, ticket.LastCallAt!.Value, ticket.Recalls, ticket.Paper?.Text);
        while (notices.TryPeek(out var oldest) && notice.At - oldest.At > NoticeMemory)
        {
            notices.Dequeue();
        }

        notices.Enqueue(notice);
        LastNotice = notice;
    }

    private void Put(Ticket ticket)
    {
        if (tickets.TryGetValue(ticket.Id, out var before))
        {
            Leave(before);
        }

        tickets[ticket.Id] = ticket;
        deadlines.Add(ticket);
        aimed.Add(ticket);
        onward.Add(ticket);
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
        deadlines.Remove(ticket);
        aimed.Remove(ticket);
        onward.Remove(ticket);
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
