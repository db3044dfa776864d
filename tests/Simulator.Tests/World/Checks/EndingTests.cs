using System.Collections.Immutable;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Queues;
using Queueing.Journal.Memory;
using Queueing.Simulator.World.Checks;
using static Queueing.Simulator.Tests.World.Checks.Told;

namespace Queueing.Simulator.Tests.World.Checks;

/// <summary>One ticket was drawn and nothing else happened: what owners, floor and board say of that at the end.</summary>
public sealed class EndingTests
{
    [Fact]
    public void An_ending_that_tells_what_happened_passes() => End(x => x);

    [Fact]
    public void A_queue_that_is_behind_its_stream_is_seen() => Seen("replay", x => x with { Queues = x.Queues.SetItem(0, x.Queues[0] with { Version = 7 }) });

    [Fact]
    public void A_queue_that_lost_somebody_is_seen() => Seen("conservation", x => x with { Queues = x.Queues.SetItem(0, x.Queues[0] with { Waiting = 0 }) });

    [Fact]
    public void A_ticket_that_is_told_otherwise_is_seen() => Seen("replay", x => x with { Tickets = x.Tickets.SetItem(Id(1), null) });

    [Fact]
    public void A_window_that_is_not_what_its_stream_says_is_seen() =>
        Seen("replay", x => x with { Windows = x.Windows.SetItem(0, x.Windows[0] with { State = WindowState.Idle }) });

    [Fact]
    public void A_floor_that_shows_another_line_is_seen() => Seen(
        "convergence", x => x with { Floor = x.Floor with { Queues = x.Floor.Queues.SetItem(0, x.Floor.Queues[0] with { Waiting = 9 }) } });

    [Fact]
    public void A_board_that_shows_another_number_is_seen() => Seen(
        "convergence",
        x => x with { Board = x.Board with { Windows = x.Board.Windows.SetItem(0, x.Board.Windows[0] with { Number = new TicketNumber("A", 1) }) } });

    [Fact]
    public void An_order_that_is_not_obeyed_is_seen() => Seen(
        "convergence", x => x with { Floor = x.Floor with { Windows = x.Floor.Windows.SetItem(0, x.Floor.Windows[0] with { Obeyed = false }) } });

    private static void Seen(string check, Func<Ending, Ending> change) =>
        Should.Throw<WorldViolation>(() => End(change)).Check.ShouldBe(check);

    private static void End(Func<Ending, Ending> change)
    {
        var told = new Told();
        told.Draw(1, 1, 0);
        told.End(change(Lawful()));
    }

    private static Ending Lawful()
    {
        var queues = Hall.Queues.Select(x => new TicketQueue(x, Day.Date)).ToImmutableArray();
        queues[0].Apply(Drawn(1, 1, 0));
        var view = TicketViews.Now(queues[0], queues[0].Find(Id(1))!, null);
        return new Ending(
            new FloorPlan(Hall),
            Day,
            new MemoryJournal(),
            [.. queues.Select(x => x.Summarise(At(5)))],
            ImmutableDictionary<TicketId, TicketView?>.Empty.Add(Id(1), view),
            [.. Hall.Windows.Select(x => new WindowView(x.Id, 0, WindowState.Closed, null, null, [], null))],
            Floor(queues),
            Board(queues));
    }

    private static FloorView Floor(ImmutableArray<TicketQueue> queues) => new(
        "e",
        1,
        [.. queues.Select(x => new QueueView(x.Definition.Id, x.Waiting, TimeSpan.Zero, 0, 0, x.LastSequence, 0, x.MeanService))],
        [.. Hall.Windows.Select(x => new FloorWindow(x.Id, WindowState.Closed, null, true))],
        [.. Hall.Staff.Select(x => new StaffView(x.Id, "Offline", null))],
        [],
        []);

    private static BoardView Board(ImmutableArray<TicketQueue> queues) => new(
        "e",
        1,
        At(5),
        [.. queues.Select(x => new BoardQueue(x.Definition.Id, x.Waiting))],
        [.. Hall.Windows.Select(x => new BoardWindow(x.Id, WindowState.Closed, false, null))],
        [],
        []);
}
