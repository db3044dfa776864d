using System.Collections.Immutable;
using System.Text.Json;
using Queueing.Domain.Decisions;
using Queueing.Domain.Estimates;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tests.Queues;

/// <summary>A queue with its clock and its journal, decided on and folded as the grain does.</summary>
internal sealed class LiveQueue(string id, string prefix = "A")
{
    public const string Clerk = "clerk:li";

    public static readonly DateOnly Date = new(2025, 11, 10);
    public static readonly DateTimeOffset Nine = new(2025, 11, 10, 1, 0, 0, TimeSpan.Zero);
    public static readonly PriorityClass Ordinary = Class("ordinary", 0);
    public static readonly PriorityClass Elderly = Class("elderly", 10);
    public static readonly PriorityClass Disabled = Class("disabled", 15);
    public static readonly CallReason Reason =
        new(CallRule.LongestRelativeWait, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(15), 1, 0.2, null, 0);

    private static readonly ImmutableArray<ServiceId> Services = [new ServiceId("invoice")];
    private long calls;

    public TicketQueue Queue { get; } = Empty(id, prefix);

    public List<TicketEvent> Log { get; } = [];

    public DateTimeOffset Now { get; set; } = Nine;

    public double Windows { get; set; } = 2;

    public QueueId Id => Queue.Definition.Id;

    public static TicketQueue Empty(string id, string prefix = "A") => new(
        new Queue(new QueueId(id), new LocalizedText("税务", "Tax"), prefix, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(8), 40, "usual"),
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
        Summary = queue.Summarise(now),
        Tickets = queue.Tickets.OrderBy(ticket => ticket.Id).Select(ticket => new { Ticket = ticket, Ahead = queue.Ahead(ticket) }),
        Waits = queue.Estimate(3, now, Ordinary.Id, now, WaitOutlook.Of(2)),
    });

    public TicketQueue Replayed()
    {
        var replayed = Empty(Id.Value, Queue.Definition.Prefix);
        Log.ForEach(replayed.Apply);
        return replayed;
    }

    public QueueTurn Turn() => new(Queue, Now, WaitOutlook.Of(Windows));

    public T Decide<T>(Func<QueueTurn, T> decide)
    {
        var turn = Turn();
        var result = decide(turn);
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

    public TicketId Draw(PriorityClass? priority = null) =>
        Decide(turn => turn.Draw(Services, TicketChannel.Kiosk, priority ?? Ordinary, "kiosk:k1")).Ticket;

    public CallId Call(string window = "w1") => TryCall(window).ShouldNotBeNull().Call;

    public TicketCalled? TryCall(string window = "w1") => TryTake(new CallId(new WindowId(window), calls++));

    public TicketCalled? TryTake(CallId call) => Decide(turn => turn.Take(call, Reason, Clerk));

    public Rejection? Act(TicketId ticket, TicketAction action, CallId? call) =>
        Decide(turn => turn.ActOnCall(ticket, action, call, null, Clerk));

    public void Done(TicketId ticket, TicketAction action, CallId? call) => Act(ticket, action, call).ShouldBeNull();

    public Rejection? Reinstate(TicketId ticket, ReinstatePlace place, int after = 0) =>
        Decide(turn => turn.Reinstate(ticket, place, after, Clerk));

    public Rejection? Cancel(TicketId ticket) => Decide(turn => turn.Cancel(ticket, "changed their mind", "citizen:c"));

    public Rejection? Transfer(TicketId ticket, LiveQueue target, CallId? call = null)
    {
        target.Now = Now;
        TicketTransferredIn? arrival = null;
        var rejection = Decide(turn => turn.Transfer(ticket, target.Id, call, null, Clerk, out arrival));
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
        while (copy.Head is { } head)
        {
            line.Add(head.Id);
            var call = new CallId(new WindowId("copy"), line.Count);
            copy.Apply(new TicketCalled(head.Id, copy.LastAt, Clerk, call, Reason));
        }

        return line;
    }

    private static PriorityClass Class(string id, int minutes) =>
        new(new PriorityClassId(id), new LocalizedText("类", id), TimeSpan.FromMinutes(minutes));
}
