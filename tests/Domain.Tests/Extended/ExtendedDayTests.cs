using System.Collections.Immutable;
using Queueing.Domain.Extended;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Outages;
using Queueing.Domain.Tests.Calendar;
using Queueing.Domain.Tests.Halls;
using Queueing.Domain.Tests.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;

namespace Queueing.Domain.Tests.Extended;

/// <summary>A Friday of the minimal hall, whose sessions are 09:00–12:00 and 13:00–17:00, as its journal tells it.</summary>
public sealed class ExtendedDayTests
{
    private static readonly DateOnly Friday = new(2026, 3, 6);
    private readonly Dictionary<string, List<TicketEvent>> queues = [];
    private readonly Dictionary<string, List<WindowEvent>> windows = [];
    private Hall hall = HallFiles.Parse(HallFiles.Minimal);
    private int sequence;

    [Fact]
    public void Services_within_the_sessions_extend_nothing()
    {
        Sit("w1", "w1-a", "08:55");
        Serve("w1", "tax", "11:40", "12:00");
        Serve("w1", "tax", "13:00", "16:59");
        Told("19:00").ShouldBeEmpty();
    }

    [Fact]
    public void A_service_that_runs_into_the_break_or_past_closing_counts_from_there()
    {
        Sit("w1", "w1-a", "08:55");
        Serve("w1", "tax", "11:50", "12:07");
        Serve("w1", "tax", "16:55", "17:12");
        Told("19:00").ShouldBe(["w1 w1-a 12:00-12:07 1", "w1 w1-a 17:00-17:12 1"]);
    }

    [Fact]
    public void After_closing_the_clerk_stays_for_whoever_is_called_later_and_between_them()
    {
        Sit("w1", "w1-a", "08:55");
        Serve("w1", "tax", "17:04", "17:10");
        Serve("w1", "tax", "17:15", "17:30");
        Told("19:00").ShouldBe(["w1 w1-a 17:00-17:30 2"]);
    }

    [Fact]
    public void In_the_break_only_the_time_with_a_ticket_counts()
    {
        Sit("w1", "w1-a", "08:55");
        Serve("w1", "tax", "12:40", "12:50");
        Told("19:00").ShouldBe(["w1 w1-a 12:40-12:50 1"]);
    }

    [Fact]
    public void Who_sits_down_after_closing_is_counted_from_then()
    {
        Sit("w1", "w1-a", "08:55");
        Serve("w1", "tax", "16:50", "17:05");
        Sit("w1", "w1-b", "17:20");
        Serve("w1", "tax", "17:25", "17:40");
        Told("19:00").ShouldBe(["w1 w1-a 17:00-17:05 1", "w1 w1-b 17:20-17:40 1"]);
    }

    [Fact]
    public void A_window_left_open_with_nobody_to_come_counts_for_nothing()
    {
        Sit("w1", "w1-a", "08:55");
        Serve("w1", "tax", "16:30", "16:50");
        Told("23:00").ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_serves_while_the_hall_is_down()
    {
        Sit("w1", "w1-a", "08:55");
        Serve("w1", "tax", "16:50", "18:40");
        Told("19:00", new Outage(At("16:55"), At("17:30")), new Outage(At("18:00"), At("18:30"))).ShouldBe(["w1 w1-a 17:30-18:00 1", "w1 w1-a 18:30-18:40 1"]);
    }

    [Fact]
    public void Who_was_in_hand_when_the_day_went_down_for_good_counts_no_longer()
    {
        Sit("w1", "w1-a", "08:55");
        Serve("w1", "tax", "16:50", null);
        Told("23:00", new Outage(At("17:20"), DateTimeOffset.MaxValue)).ShouldBe(["w1 w1-a 17:00-17:20 1"]);
    }

    [Fact]
    public void A_service_that_goes_on_counts_up_to_now()
    {
        Sit("w1", "w1-a", "08:55");
        Serve("w1", "tax", "16:50", null);
        Told("16:59").ShouldBeEmpty();
        Told("17:20").ShouldBe(["w1 w1-a 17:00-17:20 1, goes on"]);
    }

    [Theory]
    [InlineData("[\"09:00-12:00\", { \"hours\": \"13:00-19:00\", \"extended\": \"17:00-19:00\" }]", "12:00-12:10 1", "17:00-18:30 2")]
    [InlineData("[{ \"hours\": \"09:00-12:00\", \"extended\": \"09:00-09:30\" }, \"13:00-19:00\"]", "09:00-09:10 1", "12:00-12:10 1")]
    [InlineData("[{ \"hours\": \"09:00-19:00\", \"extended\": \"09:00-19:00\" }]", "09:00-18:30 4")]
    [InlineData("[{ \"hours\": \"09:00-19:00\", \"extended\": \"12:00-13:00\" }]", "12:00-12:10 1")]
    public void Hours_that_are_extended_count_though_they_are_within_a_session(string sessions, params string[] counted)
    {
        hall = HallFiles.Parse(HallFiles.Minimal.Replace("[\"09:00-12:00\", \"13:00-17:00\"]", sessions, StringComparison.Ordinal));
        Sit("w1", "w1-a", "08:55");
        Serve("w1", "tax", "08:58", "09:10");
        Serve("w1", "tax", "11:50", "12:10");
        Serve("w1", "tax", "16:00", "17:10");
        Serve("w1", "tax", "18:00", "18:30");
        Told("20:00").ShouldBe(counted.Select(x => "w1 w1-a " + x));
    }

    [Fact]
    public void Helping_a_queue_beyond_its_hours_within_ones_own_is_no_extension()
    {
        hall = HallFiles.Parse(HallFiles.Minimal
            .Replace("\"schedules\": [", "\"schedules\": [ { \"name\": \"mornings\", \"days\": { \"mon-fri\": [\"09:00-12:00\"] } },", StringComparison.Ordinal)
            .Replace("\"expectedServiceMinutes\": 12.5, \"schedule\": \"usual\"", "\"expectedServiceMinutes\": 12.5, \"schedule\": \"mornings\"", StringComparison.Ordinal));
        Sit("w1", "w1-a", "08:55");
        Sit("desk", "desk-a", "08:55");
        Serve("w1", "notary", "13:10", "13:30");
        Serve("desk", "notary", "12:10", "12:30");
        Told("19:00").ShouldBe(["desk desk-a 12:00-12:30 1"]);
    }

    [Fact]
    public void A_call_at_a_window_that_nobody_keeps_open_counts_from_the_call()
    {
        Sit("w1", "w1-a", "08:55");
        Close("w1", "17:05");
        Serve("w1", "tax", "17:20", "17:30");
        Told("19:00").ShouldBe(["w1 w1-a 17:20-17:30 1"]);
    }

    [Fact]
    public void A_clerk_who_left_and_came_back_is_counted_from_when_they_came_back()
    {
        Sit("w1", "w1-a", "08:55");
        Close("w1", "17:05");
        Sit("w1", "w1-a", "17:10");
        Serve("w1", "tax", "17:20", "17:30");
        Told("19:00").ShouldBe(["w1 w1-a 17:10-17:30 1"]);
    }

    [Fact]
    public void Who_was_called_away_and_drains_the_window_is_still_the_one_who_stays()
    {
        Sit("w1", "w1-a", "08:55");
        Add<WindowEvent>(windows, "w1", new OrderTaken(At("16:58"), "dispatcher", new WindowOrder(++sequence, null, null)), new WindowDraining(At("16:58"), "dispatcher"));
        Serve("w1", "tax", "16:55", "17:12");
        Told("19:00").ShouldBe(["w1 w1-a 17:00-17:12 1"]);
    }

    [Fact]
    public void Windows_are_told_in_the_order_of_their_names()
    {
        Sit("w1", "w1-a", "08:55");
        Sit("desk", "desk-a", "08:55");
        Serve("w1", "tax", "16:55", "17:12");
        Serve("desk", "tax", "16:56", "17:10");
        Told("19:00").ShouldBe(["desk desk-a 17:00-17:10 1", "w1 w1-a 17:00-17:12 1"]);
    }

    [Fact]
    public void A_queue_that_closes_early_ends_no_window_that_has_another_open()
    {
        hall = HallFiles.Parse(HallFiles.Minimal
            .Replace("\"schedules\": [", "\"schedules\": [ { \"name\": \"short\", \"days\": { \"mon-fri\": [\"13:30-14:00\"] } },", StringComparison.Ordinal)
            .Replace("\"expectedServiceMinutes\": 12.5, \"schedule\": \"usual\"", "\"expectedServiceMinutes\": 12.5, \"schedule\": \"short\"", StringComparison.Ordinal));
        Sit("w1", "w1-a", "08:55");
        Serve("w1", "notary", "13:50", "14:20");
        Told("19:00").ShouldBeEmpty("its own queue is open from 13:00 to 17:00");
        Serve("w1", "notary", "16:50", "17:05");
        Told("19:00").ShouldBe(["w1 w1-a 17:00-17:05 1"]);
    }

    [Fact]
    public void Who_did_not_come_and_who_was_put_back_took_time_too()
    {
        Sit("w1", "w1-a", "08:55");
        var ticket = Call("w1", "tax", "17:10", out var call);
        Add(queues, "tax", new TicketMissed(ticket, At("17:13"), LiveQueue.Clerk, call));
        Told("19:00").ShouldBe(["w1 w1-a 17:00-17:13 1"]);
    }

    private static DateTimeOffset At(string time) => Zones.Utc($"2026-03-06T{time}:00+08:00").ToUniversalTime();

    private static void Add<T>(Dictionary<string, List<T>> streams, string owner, params T[] events) =>
        (streams.TryGetValue(owner, out var stream) ? stream : streams[owner] = []).AddRange(events);

    private void Sit(string window, string clerk, string at) => Add<WindowEvent>(
        windows, window, new OrderTaken(At(at), "dispatcher", new WindowOrder(++sequence, new StaffId(clerk), null)), new WindowOpened(At(at), "clerk:" + clerk));

    private void Close(string window, string at) => Add<WindowEvent>(windows, window, new WindowClosed(At(at), "clerk:c", WindowCloseCause.Ordered));

    private void Serve(string window, string queue, string from, string? until)
    {
        var ticket = Call(window, queue, from, out var call);
        Add(queues, queue, new ServiceStarted(ticket, At(from), LiveQueue.Clerk, call));
        if (until is not null)
        {
            Add(queues, queue, new ServiceFinished(ticket, At(until), LiveQueue.Clerk, call));
        }
    }

    private TicketId Call(string window, string queue, string at, out CallId call)
    {
        var number = queues.TryGetValue(queue, out var events) ? events.OfType<TicketDrawn>().Count() + 1 : 1;
        var ticket = new TicketId(Friday, new QueueId(queue), number);
        call = new CallId(new WindowId(window), ++sequence);
        Add<TicketEvent>(
            queues,
            queue,
            new TicketDrawn(
                ticket, At(at), "kiosk:k1", new TicketNumber("A", number), [new ServiceId("invoice")], TicketChannel.Kiosk,
                new PriorityClassId("ordinary"), At(at), 0, null),
            new TicketCalled(ticket, At(at), LiveQueue.Clerk, call, LiveQueue.Reason));
        return ticket;
    }

    private string[] Told(string now, params Outage[] outages) => [.. ExtendedDay.Of(
        hall,
        Friday,
        queues.ToDictionary(x => new QueueId(x.Key), x => x.Value.ToImmutableArray()),
        windows.ToDictionary(x => new WindowId(x.Key), x => x.Value.ToImmutableArray()),
        [.. outages],
        At(now)).Select(x =>
            $"{x.Window} {x.Clerk} {Clock(x.From)}-{Clock(x.Until)} {x.Tickets}{(x.IsOngoing ? ", goes on" : string.Empty)}")];

    private static string Clock(DateTimeOffset instant) => $"{TimeZoneInfo.ConvertTime(instant, Zones.At(0)):HH:mm}";
}
