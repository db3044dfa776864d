using System.Collections.Immutable;
using System.Text.Json;
using Queueing.Domain.Decisions;
using Queueing.Domain.Estimates;
using Queueing.Domain.Halls;
using Queueing.Domain.Halls.Configuration;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Routing;
using Queueing.Domain.Tests.Halls;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tests.Queues;

/// <summary>A queue with its clock and its journal, decided on and folded as the grain does.</summary>
internal sealed class LiveQueue(string id, string prefix = "A", QueueTimers? timers = null)
{
    public const string Clerk = "clerk:li";

    public static readonly DateOnly Date = new(2025, 11, 10);
    public static readonly DateTimeOffset Nine = new(2025, 11, 10, 1, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset DayEnds = Nine.AddHours(19);
    public static readonly PriorityClass Ordinary = Class("ordinary", 0) with { Evidence = PriorityEvidence.None };
    public static readonly PriorityClass Elderly = Class("elderly", 10);
    public static readonly PriorityClass Disabled = Class("disabled", 15);
    public static readonly CallReason Reason =
        new(CallRule.LongestRelativeWait, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(15), 1, 0.2, null, 0);

    /// <summary>Two queues, each with two services beside the one that every queue here has: invoice and stamp, oath and copy.</summary>
    public static readonly Hall Hall = MakeHall();

    /// <summary>Gets the hall with the windows of the minimal one.</summary>
    public static readonly Hall WindowedHall = Hall.With(windows: HallConfiguration.Parse(HallFiles.Minimal, "minimal").Hall!.Windows);

    private static readonly ImmutableArray<ServiceId> Services = [new ServiceId("invoice")];
    private long calls;

    public TicketQueue Queue { get; } = Empty(id, prefix, timers);

    public List<TicketEvent> Log { get; } = [];

    public DateTimeOffset Now { get; set; } = Nine;

    public double Windows { get; set; } = 2;

    public QueueId Id => Queue.Definition.Id;

    public static TicketQueue Empty(string id, string prefix = "A", QueueTimers? timers = null) => new(
        new Queue(new QueueId(id), new LocalizedText("税务", "Tax"), prefix, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(8), 40, "usual")
        {
            Timers = timers ?? QueueTimers.None,
        },
        Date);

    /// <summary>Everything a queue can be asked, as text.</summary>
    public static string Views(TicketQueue queue, DateTimeOffset now) => JsonSerializer.Serialize(new
    {
        queue.Version,
        queue.LastAt,
        queue.LastSequence,
        queue.Arrived,
        queue.Waiting,
        queue.Active,
        queue.MeanService,
        Head = queue.Head?.Id,
        Heads = Enumerable.Range(0, 20).Select(n => queue.HeadFor(new WindowId($"w{n}"))?.Id),
        Summary = queue.Summarise(now),
        Tickets = queue.Tickets.OrderBy(ticket => ticket.Id).Select(ticket => new { Ticket = ticket, Ahead = queue.Ahead(ticket) }),
        Waits = queue.Estimate(3, now, Ordinary.Id, now, WaitOutlook.Of(2)),
    });

    public TicketQueue Replayed()
    {
        var replayed = Empty(Id.Value, Queue.Definition.Prefix, Queue.Definition.Timers);
        Log.ForEach(replayed.Apply);
        return replayed;
    }

    public QueueTurn Turn() => new(Queue, Now, WaitOutlook.Of(Windows), DayEnds);

    public T Decide<T>(Func<QueueTurn, T> decide)
    {
        var turn = Turn();
        var result = decide(turn);
        (result as Rejection)?.Detail.ShouldNotBeNullOrWhiteSpace("whoever is refused is told why");
        Fold(turn.Events);
        return result;
    }

    public void Fold(params IEnumerable<TicketEvent> events)
    {
        foreach (var e in events)
        {
            Queue.Apply(e);
            Log.Add(e);
        }
    }

    public void Wait(double minutes) => Now += TimeSpan.FromMinutes(minutes);

    public TicketId Draw(PriorityClass? priority = null, params string[] services) =>
        Decide(turn => turn.Draw(
            services.Length == 0 ? Services : [.. services.Select(x => new ServiceId(x))], TicketChannel.Kiosk, priority ?? Ordinary, "kiosk:k1")).Ticket;

    public CallId Serve(TicketId ticket, string window = "w1")
    {
        var call = Call(window);
        Done(ticket, TicketAction.Start, call);
        return call;
    }

    public CallId Call(string window = "w1") => TryCall(window).ShouldNotBeNull().Call;

    public TicketCalled? TryCall(string window = "w1") => TryTake(new CallId(new WindowId(window), calls++));

    public TicketCalled? TryTake(CallId call) => Decide(turn => turn.Take(call, Reason, Clerk));

    public Rejection? CallNamed(TicketId ticket, CallId call, string? note = null, bool bySupervisor = false) => Decide(turn => turn.TakeNamed(
        ticket, call, Reason with { Rule = CallRule.Named, Note = note }, bySupervisor, bySupervisor ? "supervisor:s" : Clerk, out _));

    public Rejection? Act(TicketId ticket, TicketAction action, CallId? call, string? reason = null) => action == TicketAction.Finish
        ? Finish(ticket, call, reason)
        : Decide(turn => turn.ActOnCall(ticket, action, call, reason, Clerk));

    /// <summary>Ends the present service; a ticket that goes on to another queue goes to one of those given.</summary>
    public Rejection? Finish(TicketId ticket, CallId? call, params LiveQueue[] others) => Finish(ticket, call, null, others);

    public Rejection? Finish(TicketId ticket, CallId? call, string? reason, params LiveQueue[] others)
    {
        TicketTransferredIn? arrival = null;
        var rejection = Decide(turn => turn.Finish(ticket, call, Hall, reason, Clerk, out arrival));
        if (arrival is not null)
        {
            var target = others.Single(x => x.Id == ((TicketTransferredOut)Log[^1]).Target);
            target.Now = Now;
            target.Fold(arrival);
        }

        return rejection;
    }

    public void Done(TicketId ticket, TicketAction action, CallId? call) => Act(ticket, action, call).ShouldBeNull();

    public Rejection? Reinstate(TicketId ticket, ReinstatePlace place, int after = 0, string? reason = null) =>
        Decide(turn => turn.Reinstate(ticket, place, after, reason, Clerk));

    public Rejection? Cancel(TicketId ticket) => Decide(turn => turn.Cancel(ticket, null, "changed their mind", "citizen:c", isHolder: true));

    public Rejection? Aim(TicketId ticket, string window, CallId? call = null) =>
        Decide(turn => turn.Aim(ticket, new WindowId(window), call, null, Clerk));

    public Rejection? Transfer(TicketId ticket, LiveQueue target, CallId? call = null, string? window = null)
    {
        target.Now = Now;
        TicketTransferredIn? arrival = null;
        var rejection = Decide(turn => turn.Transfer(
            ticket, target.Id, call, null, Clerk, out arrival, window is null ? null : new WindowId(window)));
        if (arrival is not null)
        {
            target.Fold(arrival);
        }

        return rejection;
    }

    /// <summary>Draws a ticket and misses its call; nobody else waits meanwhile.</summary>
    public TicketId DrawAndMiss()
    {
        var ticket = Draw();
        Done(ticket, TicketAction.Miss, Call());
        return ticket;
    }

    public Ticket Ticket(TicketId ticket) => Queue.Find(ticket).ShouldNotBeNull();

    /// <summary>The line from head to tail, by calling everybody on a copy.</summary>
    public List<TicketId> Line()
    {
        var copy = Replayed();
        var line = new List<TicketId>();
        WindowId?[] windows = [.. copy.Tickets.Select(x => x.Aim).Distinct().Append(null)];
        while (First(copy, windows) is { } head)
        {
            line.Add(head.Id);
            var call = new CallId(new WindowId("copy"), line.Count);
            copy.Apply(new TicketCalled(head.Id, copy.LastAt, Clerk, call, Reason));
        }

        return line;
    }

    /// <summary>The first in line, whichever window may take it.</summary>
    private static Ticket? First(TicketQueue queue, WindowId?[] windows) => windows.Select(queue.HeadFor)
        .Where(x => x is not null).OrderBy(x => x!.Seniority).ThenBy(x => x!.DrawnAt).ThenBy(x => x!.Id).FirstOrDefault();

    private static Hall MakeHall()
    {
        var minimal = HallConfiguration.Parse(HallFiles.Minimal, "minimal").Hall!;
        Service Item(string id, string queue) => new(new ServiceId(id), new LocalizedText("事项", id), minimal.Departments[0].Id, new QueueId(queue));
        return new Hall(
            minimal.Id, minimal.Name, minimal.TimeZone, minimal.DayTurnsAt, minimal.Departments,
            [Item("invoice", "tax"), Item("stamp", "tax"), Item("oath", "notary"), Item("copy", "notary")],
            [Empty("tax").Definition, Empty("notary", "B").Definition], [], [], [Ordinary, Elderly, Disabled], [], minimal.Tides);
    }

    private static PriorityClass Class(string id, int minutes) =>
        new(new PriorityClassId(id), new LocalizedText("类", id), TimeSpan.FromMinutes(minutes));
}
