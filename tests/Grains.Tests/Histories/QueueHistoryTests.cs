using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Histories;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;
using Queueing.Journal.Memory;

namespace Queueing.Grains.Tests.Histories;

public sealed class QueueHistoryTests
{
    private static readonly HallDay Day = new(new HallId("small"), new DateOnly(2026, 3, 2));
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private readonly MemoryJournal journal = new();

    [Fact]
    public async Task A_days_events_come_back_by_queue_and_in_order_and_no_other_days()
    {
        TicketEvent[] tax = [Drawn("tax", 1), Drawn("tax", 2)];
        await Append(Day, "tax", tax);
        await Append(Day, "notary", Drawn("notary", 1));
        await Append(new HallDay(Day.Hall, Day.Date.AddDays(1)), "tax", Drawn("tax", 1));

        var read = await new QueueHistory(journal).ReadAsync(Day, TestContext.Current.CancellationToken);

        read.Keys.ShouldBe([new QueueId("notary"), new QueueId("tax")]);
        read[new QueueId("tax")].Select(x => x.Ticket).ShouldBe(tax.Select(x => x.Ticket));
    }

    [Fact]
    public async Task A_day_on_which_nobody_came_is_empty() =>
        (await new QueueHistory(journal).ReadAsync(Day, TestContext.Current.CancellationToken)).ShouldBeEmpty();

    private static TicketDrawn Drawn(string queue, int number) => new(
        new TicketId(Day.Date, new QueueId(queue), number), At.AddMinutes(number), "kiosk:k1", new TicketNumber("A", number), [new ServiceId("invoice")],
        TicketChannel.Kiosk, new PriorityClassId("ordinary"), At.AddMinutes(number), 0, null);

    private async Task Append(HallDay day, string queue, params TicketEvent[] events) => (await journal.AppendAsync(new AppendSet(
        day.Hall, [new StreamAppend(QueueStream.IdOf(day, new QueueId(queue)), 0, QueueEvents.Codec.Encode(events))], []))).ShouldBeOfType<AppendOutcome.Committed>();
}
