using Queueing.Domain.Decisions;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tests.Queues;

/// <summary>Three queues that get legal and illegal commands at random, singly and in batches, from a seed.</summary>
internal sealed class RandomDay(int seed)
{
    private static readonly TicketAction[] CallActions =
        [TicketAction.Recall, TicketAction.Start, TicketAction.Miss, TicketAction.PutBack];

    private static readonly string[][] Errands =
        [["invoice"], ["invoice"], ["invoice", "stamp"], ["stamp", "oath"], ["oath", "copy", "invoice"]];

    private static readonly PriorityClass[] Classes = [LiveQueue.Ordinary, LiveQueue.Ordinary, LiveQueue.Elderly, LiveQueue.Disabled];

    private static readonly QueueTimers Timers = new(TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10));

    private readonly Random random = new(seed);
    private readonly List<TicketId> tickets = [];
    private long calls;

    public LiveQueue[] Queues { get; } = [new("tax", timers: Timers), new("notary", "B"), new("estate", "C", Timers)];

    public int Rejected { get; private set; }

    public DateTimeOffset Now { get; private set; } = LiveQueue.Nine;

    public void Run(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            // The wall clock mostly runs, sometimes stands, sometimes steps back.
            Now += TimeSpan.FromSeconds(random.Next(20) switch { 0 => -random.Next(90), < 5 => 0, _ => random.Next(15) });
            var queue = Queues[random.Next(Queues.Length)];
            queue.Now = Now;
            Step(queue);
        }
    }

    private void Step(LiveQueue queue)
    {
        switch (random.Next(10))
        {
            case 0 or 1:
                queue.TryTake(new CallId(new WindowId($"w{random.Next(20)}"), calls++));
                break;
            case 2 when random.Next(5) == 0 && AnyTicket(queue) is var moved && queue.Queue.Find(moved)?.LiveCall is { } live:
                var other = new CallId(new WindowId($"w{random.Next(20)}"), calls++);
                Count(queue.Decide(turn => turn.TakeOver(moved, live, other, "broken", "supervisor:s", out _)));
                break;
            case 2 when random.Next(3) == 0:
                var named = new CallId(new WindowId($"w{random.Next(20)}"), calls++);
                Count(queue.CallNamed(AnyTicket(queue), named, random.Next(2) == 0 ? "at once" : null, random.Next(2) == 0));
                break;
            case 2:
                Serve(queue);
                break;
            case 3 when random.Next(2) == 0:
                Count(queue.Finish(AnyTicket(queue), AnyCall(queue, AnyTicket(queue)), Queues));
                break;
            case 4 when random.Next(4) == 0:
                TakeDue(queue);
                break;
            case 3:
                Count(queue.Transfer(AnyTicket(queue), Queues[random.Next(Queues.Length)], AnyCall(queue)));
                break;
            default:
                Batch(queue, random.Next(1, 6));
                break;
        }
    }

    private void Batch(LiveQueue queue, int size)
    {
        var turn = queue.Turn();
        for (var i = 0; i < size; i++)
        {
            if (random.Next(3) == 0)
            {
                var errand = Errands[random.Next(Errands.Length)];
                var drawn = turn.Draw([.. errand.Select(x => new ServiceId(x))], TicketChannel.Kiosk, Classes[random.Next(Classes.Length)], "kiosk:k");
                tickets.Add(drawn.Ticket);
            }
            else if (AnyTicket(queue) is var ticket && !turn.Touches(ticket))
            {
                Count(Decide(queue, turn, ticket));
            }
        }

        foreach (var e in turn.Events)
        {
            queue.Fold(e);
            if (e is TicketDrawn drawn)
            {
                queue.Queue.Ahead(queue.Ticket(e.Ticket)).ShouldBe(drawn.Ahead, $"seed {seed}: what was shown is what is true");
            }
        }
    }

    /// <summary>Time takes those it may and nobody else, and leaves none of them but for the next turn.</summary>
    private void TakeDue(LiveQueue queue)
    {
        var upSince = Now.AddMinutes(-random.Next(12));
        var due = queue.Queue.Tickets.Where(x => queue.Queue.DueOf(x, upSince, Sights.Clear) <= Now).Select(x => x.Id).ToHashSet();
        var turn = queue.Turn();
        turn.TakeDue(upSince, Sights.Clear, Now);
        turn.Events.Select(e => e.Ticket).ShouldBeSubsetOf(due, $"seed {seed}");
        turn.Events.Count.ShouldBe(Math.Min(due.Count, TimedDecisions.MostAtOnce), $"seed {seed}");
        queue.Fold(turn.Events);
    }

    /// <summary>Brings somebody on, so that services, their ends and what follows them are not rare.</summary>
    private void Serve(LiveQueue queue)
    {
        foreach (var ticket in queue.Queue.Tickets.Where(x => x.LiveCall is not null).Take(3).ToArray())
        {
            Count(ticket.State == TicketState.Called
                ? queue.Act(ticket.Id, TicketAction.Start, ticket.LiveCall)
                : queue.Finish(ticket.Id, ticket.LiveCall, Queues));
        }
    }

    private Rejection? Decide(LiveQueue queue, QueueTurn turn, TicketId ticket) => random.Next(18) switch
    {
        0 => turn.Reinstate(ticket, (ReinstatePlace)random.Next(3), random.Next(6), null, "clerk:c"),
        1 => random.Next(3) == 0 ? turn.Cancel(ticket, null, null, "citizen:c", isHolder: true) : null,
        2 => turn.Park(ticket, AnyCall(queue, ticket), "papers", "clerk:c"),
        3 => turn.Release(ticket, null, "clerk:c"),
        4 => turn.Requeue(ticket, AnyCall(queue, ticket), (ReinstatePlace)random.Next(3), random.Next(6), "photograph", "clerk:c"),
        5 => turn.Reopen(ticket, "wrong date", "supervisor:s"),
        6 => turn.Reprioritise(ticket, LiveQueue.Hall, Classes[random.Next(1, Classes.Length)], (PriorityEvidence)random.Next(3), null, "clerk:c"),
        7 => turn.Expire(ticket, LiveQueue.Nine.AddHours(random.Next(12)), "closed", "supervisor:s"),
        8 => random.Next(2) == 0 ? turn.Rate(ticket, null, random.Next(7), "citizen:c") : turn.Reprint(ticket, null, "kiosk:k"),
        10 when random.Next(4) == 0 => turn.LiftAim(ticket, "went home", "supervisor:s"),
        10 => turn.Aim(ticket, new WindowId($"w{random.Next(20)}"), AnyCall(queue, ticket), null, "clerk:c"),
        9 => turn.AddServices(ticket, AnyCall(queue, ticket), [new ServiceId("copy")], LiveQueue.Hall, "clerk:c"),
        _ => turn.ActOnCall(ticket, CallActions[random.Next(CallActions.Length)], AnyCall(queue, ticket), null, "clerk:c"),
    };

    private TicketId AnyTicket(LiveQueue queue) =>
        tickets.Count == 0 ? new TicketId(LiveQueue.Date, queue.Id, 1) : tickets[Math.Max(0, tickets.Count - 1 - random.Next(60))];

    private CallId? AnyCall(LiveQueue queue, TicketId? ticket = null) => random.Next(10) switch
    {
        0 => null,
        1 => new CallId(new WindowId("w1"), Math.Max(0, calls - random.Next(50))),
        _ => ticket is { } id ? queue.Queue.Find(id)?.LiveCall : null,
    };

    private void Count(Rejection? rejection) => Rejected += rejection is null ? 0 : 1;
}
