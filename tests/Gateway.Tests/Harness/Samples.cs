using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Tests.Harness;

/// <summary>Views as grains would tell them.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset At = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    public static TicketView Ticket(string queue = "general", TicketState state = TicketState.Waiting) => new(
        new TicketId(new DateOnly(2026, 1, 5), new QueueId("general"), 23),
        new TicketNumber("A", 23),
        new QueueId(queue),
        state,
        7,
        [new ServiceId("birth-registration")],
        TicketChannel.Kiosk,
        new PriorityClassId("ordinary"),
        At,
        At,
        At,
        state is TicketState.Waiting ? 4 : null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        At,
        new ServiceId("birth-registration"),
        PriorityEvidence.None,
        []);

    public static BoardView Board(string epoch, long sequence, int waiting = 3) => new(
        epoch,
        sequence,
        At,
        [new BoardQueue(new QueueId("general"), waiting), new BoardQueue(new QueueId("household"), 1)],
        [
            new BoardWindow(new WindowId("w01"), WindowState.Calling, false, new TicketNumber("A", 23)),
            new BoardWindow(new WindowId("w07"), WindowState.Closed, false, null),
        ],
        [new Announcement(new QueueId("general"), 9, new TicketNumber("A", 23), new WindowId("w01"), At, 0)],
        []);

    public static AlertView Alert(string id, int level = 1) => new(
        id, new QueueId("general"), level, 0.8, 12, TimeSpan.FromMinutes(9), At, null, null, null, "拥堵", "Congested");

    public static FloorView Floor(string epoch, long sequence, params AlertView[] alerts) =>
        new(epoch, sequence, [], [], [], [.. alerts], []);
}
