using Microsoft.Extensions.Time.Testing;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Routing;
using Queueing.Domain.Tests.Dispatch;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows;
using Queueing.Grains.Boards;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;
using Queueing.Grains.Tests.Dispatch;
using Queueing.Journal.Memory;
using StreamId = Queueing.Grains.Journaling.StreamId;

namespace Queueing.Grains.Tests.Boards;

public sealed class BoardGrainTests
{
    private readonly FakeTimeProvider clock = new(Floors.Opening);
    private readonly MemoryJournal journal = new();
    private readonly List<Sent> sent = [];
    private readonly BoardGrain board;

    public BoardGrainTests() => board = new BoardGrain(
        FakeContext.Create(DispatcherWorld.Day.Value),
        RecordingFactory.Create(sent),
        journal,
        new OneHall(Floors.Small()),
        clock,
        new FakeTimeProvider());

    [Fact]
    public async Task A_call_is_announced_once_however_often_it_is_reported()
    {
        await board.ReportQueue(Line(4, Call(4, 1, "w1", 2)));
        await board.ReportQueue(Line(5, Call(4, 1, "w1", 2), Call(5, 1, "w1", 2, recalls: 1)));
        var view = await board.Follow(null, 0);
        view.Announcements.Select(x => (x.Version, x.Recalls)).ShouldBe([(4L, 0), (5L, 1)]);
        view.LastCalled.ShouldHaveSingleItem().Number.ShouldBe(new TicketNumber("A", 1));
        view.Queues[0].Waiting.ShouldBe(3);
    }

    [Fact]
    public async Task An_announcement_is_gone_after_two_minutes_and_the_last_called_stay()
    {
        await board.ReportQueue(Line(4, Call(4, 1, "w1", 2)));
        clock.Advance(TimeSpan.FromSeconds(121));
        await board.Poke();
        var view = await board.Follow(null, 0);
        view.Announcements.ShouldBeEmpty();
        view.LastCalled.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_last_twenty_calls_are_kept_newest_first()
    {
        for (var n = 1; n <= 25; n++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await board.ReportQueue(Line(n, Call(n, n, "w1", n)));
        }

        var view = await board.Follow(null, 0);
        view.LastCalled.Select(x => x.Number.Sequence).ShouldBe(Enumerable.Range(6, 20).Reverse());
    }

    [Fact]
    public async Task A_windows_number_is_that_of_its_highest_call()
    {
        await board.ReportQueue(Line(4) with { Active = [Active("a", 1, "w1", 2), Active("b", 7, "w1", 5)] });
        await board.ReportWindow(new WindowSummary(
            new("w1"), 6, WindowPhase.Open, null, false, null, null, new CallId(new("w1"), 5), Floors.A, null, 0, default, default, null));
        var window = (await board.Follow(null, 0)).Windows[0];
        (window.Number, window.State).ShouldBe((new TicketNumber("B", 7), WindowState.Serving));
    }

    [Fact]
    public async Task Owners_ahead_of_it_are_asked_to_report()
    {
        await journal.AppendAsync(new AppendSet(
            DispatcherWorld.Day.Hall,
            [
                new StreamAppend(new StreamId(DispatcherWorld.Day, StreamKind.Queue, "a"), 0, [new EventData("x", "{}"u8.ToArray())]),
                new StreamAppend(new StreamId(DispatcherWorld.Day, StreamKind.Window, "w2"), 0, [new EventData("x", "{}"u8.ToArray())]),
                new StreamAppend(new StreamId(DispatcherWorld.Day, StreamKind.Window, "gone"), 0, [new EventData("x", "{}"u8.ToArray())]),
            ],
            []),
            TestContext.Current.CancellationToken);
        await board.Poke();
        sent.ShouldBe([new Sent("a", "Report", 1L), new Sent("w2", "Report", 1L)], ignoreOrder: true);
    }

    [Fact]
    public async Task Who_was_called_before_a_restart_is_shown_again_and_not_announced_again()
    {
        var ticket = new TicketId(Floors.Date, Floors.A, 7);
        await AppendAsync(
            Floors.A,
            new TicketDrawn(ticket, Floors.Opening, "kiosk:k", new TicketNumber("A", 7), [new("s")], TicketChannel.Kiosk, new("ordinary"), Floors.Opening, 0, null),
            new TicketCalled(ticket, Floors.Opening, "clerk:c", new CallId(new("w1"), 3), new CallReason(CallRule.LongestRelativeWait, default, default, 1, 0, null, 0)),
            new TicketRecalled(ticket, Floors.Opening, "clerk:c", new CallId(new("w1"), 3), 1));
        await AppendAsync(Floors.B, new EventData("x", "{}"u8.ToArray()));
        clock.Advance(TimeSpan.FromMinutes(10));
        await board.Poke();
        var view = await board.Follow(null, 0);
        view.Announcements.ShouldBeEmpty();
        var shown = view.LastCalled.ShouldHaveSingleItem("a stream that cannot be read keeps nobody else from being shown");
        (shown.Number, shown.Window, shown.Version, shown.At).ShouldBe((new TicketNumber("A", 7), new WindowId("w1"), 2L, Floors.Opening));

        await board.ReportQueue(Line(5, Call(5, 8, "w1", 4)));
        await board.Poke();
        (await board.Follow(null, 0)).LastCalled.Select(x => x.Number.Sequence).ShouldBe([8, 7]);
    }

    private Task AppendAsync(QueueId queue, params TicketEvent[] events) => AppendAsync(queue, QueueEvents.Codec.Encode(events));

    private async Task AppendAsync(QueueId queue, params EventData[] events) => await journal.AppendAsync(
        new AppendSet(DispatcherWorld.Day.Hall, [new StreamAppend(new StreamId(DispatcherWorld.Day, StreamKind.Queue, queue.Value), 0, events)], []),
        TestContext.Current.CancellationToken);

    private static ActiveCall Active(string issuer, int sequence, string window, long call) => new(
        new CallId(new WindowId(window), call), new TicketId(Floors.Date, new QueueId(issuer), sequence), TicketState.Serving, Floors.Opening);

    private CallNotice Call(long version, int number, string window, long call, int recalls = 0) => new(
        version, new TicketNumber("A", number), new WindowId(window), new CallId(new WindowId(window), call), clock.GetUtcNow(), recalls);

    private static QueueSummary Line(long version, params CallNotice[] calls) =>
        new(Floors.A, version, 3, null, null, 3, 3, 0, TimeSpan.FromMinutes(6), [], [.. calls], null);
}
