using FsCheck.Xunit;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Tests.Queues;

public sealed class RandomDayTests
{
    [Property(MaxTest = 60)]
    public void Whatever_is_commanded_the_queues_keep_their_promises(int seed)
    {
        var day = new RandomDay(seed);
        for (var part = 0; part < 4; part++)
        {
            day.Run(250);
            Check(day, seed);
        }

        day.Rejected.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_hundred_thousand_steps_keep_them_too()
    {
        var day = new RandomDay(20251110);
        for (var part = 0; part < 5; part++)
        {
            day.Run(20_000);
            Check(day, 20251110);
        }

        day.Queues.Sum(queue => queue.Queue.LastSequence).ShouldBeGreaterThan(50_000);
    }

    private static void Check(RandomDay day, int seed)
    {
        foreach (var live in day.Queues)
        {
            NothingIsLost(live, seed);
            NumbersAndTimesAreInOrder(live, seed);
            LifeFollowsTheTable(live, seed);
            live.Line().ShouldBe(InOrder(live), $"seed {seed}");
            TheOldestWaitIsFound(live, seed);
            NobodyIsCalledPastWhomAWindowMayTake(live, seed);
            WaitsAndServicesAddUp(live, seed);
            LiveQueue.Views(live.Replayed(), day.Now).ShouldBe(LiveQueue.Views(live.Queue, day.Now), $"seed {seed}: replay");
        }

        var places = day.Queues.SelectMany(live => live.Queue.Tickets).Where(ticket => ticket.State != TicketState.Transferred);
        places.GroupBy(ticket => ticket.Id).ShouldAllBe(group => group.Count() == 1, $"seed {seed}: a ticket is in one queue");
    }

    private static void NothingIsLost(LiveQueue live, int seed)
    {
        var queue = live.Queue;
        var came = live.Log.Count(e => e is TicketDrawn or TicketTransferredIn);
        var left = live.Log.Count(e => e is TicketTransferredOut);
        int In(params TicketState[] states) => queue.Tickets.Count(ticket => states.Contains(ticket.State));
        var here = queue.Waiting + queue.Active
            + In(TicketState.Parked, TicketState.Missed, TicketState.Completed, TicketState.Cancelled, TicketState.Expired);
        here.ShouldBe(came - left, $"seed {seed}");
        queue.Arrived.ShouldBe(came, $"seed {seed}");
        queue.Waiting.ShouldBe(In(TicketState.Waiting), $"seed {seed}");
        queue.Active.ShouldBe(In(TicketState.Called, TicketState.Serving), $"seed {seed}");
        queue.Version.ShouldBe(live.Log.Count, $"seed {seed}");
    }

    private static void NumbersAndTimesAreInOrder(LiveQueue live, int seed)
    {
        live.Log.OfType<TicketDrawn>().Select(e => e.Number.Sequence).ShouldBe(Enumerable.Range(1, live.Queue.LastSequence), $"seed {seed}");
        var drawnAt = live.Log.OfType<TicketDrawn>().Select(e => e.At).ToList();
        drawnAt.ShouldBeInOrder(SortDirection.Ascending, $"seed {seed}: eligible instants never run backwards");
        var calls = live.Queue.Tickets.Where(ticket => ticket.LiveCall is not null).Select(ticket => ticket.LiveCall).ToList();
        calls.ShouldBeUnique($"seed {seed}: no window's call holds two tickets");
    }

    private static void LifeFollowsTheTable(LiveQueue live, int seed)
    {
        foreach (var ticket in live.Queue.Tickets)
        {
            ticket.Periods.Select(period => period.From).ShouldBeInOrder();
            for (var i = 1; i < ticket.Periods.Length; i++)
            {
                var (from, to) = (ticket.Periods[i - 1].State, ticket.Periods[i].State);

                // A transfer is a tombstone at the source only: the ticket that arrives waits again. A service may follow another at once, or go on at another window.
                var legal = (from == TicketState.Waiting && to == TicketState.Waiting)
                    ? ticket.Periods[i - 1].Queue != ticket.Periods[i].Queue
                    : from == TicketState.Serving && to == TicketState.Serving
                    ? ticket.Periods[i - 1].Segment + 1 == ticket.Periods[i].Segment || ticket.Periods[i - 1].Call != ticket.Periods[i].Call
                    : Enum.GetValues<TicketAction>().Any(action => TicketTransitions.Next(from, action) == to);
                legal.ShouldBeTrue($"seed {seed}: {ticket.Id} went from {from} to {to}");
            }
        }
    }

    private static void NobodyIsCalledPastWhomAWindowMayTake(LiveQueue live, int seed)
    {
        var line = InOrder(live);
        for (var n = 0; n < 20; n++)
        {
            var window = new WindowId($"w{n}");
            var first = line.Where(x => (live.Ticket(x).Aim ?? window) == window).Cast<TicketId?>().FirstOrDefault();
            (live.Queue.HeadFor(window)?.Id).ShouldBe(first, $"seed {seed}: {window}");
            var told = live.Queue.Summarise(live.Now).HeadFor(window)?.Seniority;
            told.ShouldBe(first is { } id ? live.Ticket(id).Seniority : null, $"seed {seed}: {window}");
        }
    }

    private static void TheOldestWaitIsFound(LiveQueue live, int seed)
    {
        DateTimeOffset? oldest = null;
        foreach (var ticket in live.Queue.Tickets.Where(ticket => ticket.State == TicketState.Waiting))
        {
            oldest = oldest is null || ticket.EligibleAt < oldest ? ticket.EligibleAt : oldest;
        }

        live.Queue.Summarise(live.Now).OldestEligibleAt.ShouldBe(oldest, $"seed {seed}");
    }

    /// <summary>Each service of a ticket has its own stretch of its life; they follow each other and hold what was measured.</summary>
    private static void WaitsAndServicesAddUp(LiveQueue live, int seed)
    {
        foreach (var ticket in live.Queue.Tickets)
        {
            var last = ticket.Services.Length - 1;
            var segments = ServiceSegments.Of(ticket);
            var holds = ticket.Segment <= last && (ticket.State != TicketState.Completed || ticket.Segment == last)
                && segments.All(AddsUp) && segments.Zip(segments.Skip(1)).All(x => x.First.FinishedAt == x.Second.EligibleAt);
            holds.ShouldBeTrue($"seed {seed}: {ticket}");
        }
    }

    private static bool AddsUp(ServiceSegment segment) =>
        segment.CalledAt is null == segment.Waited is null
        && segment.Waited is not { Ticks: < 0 }
        && segment.EligibleAt + (segment.Waited ?? TimeSpan.Zero) <= (segment.CalledAt ?? segment.EligibleAt);

    private static List<TicketId> InOrder(LiveQueue live) =>
        [.. live.Queue.Tickets.Where(ticket => ticket.State == TicketState.Waiting)
            .OrderBy(ticket => ticket.Seniority).ThenBy(ticket => ticket.DrawnAt).ThenBy(ticket => ticket.Id)
            .Select(ticket => ticket.Id)];
}
