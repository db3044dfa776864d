using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;

namespace Queueing.Benchmarks;

/// <summary>
/// A dispatcher of 229 windows and 35 queues, all windows at work, two further skills a clerk, 12 more tidal windows and 12
/// people in the back office.
/// </summary>
public sealed class LargeFloor
{
    private const int Windows = 229;
    private const int Queues = 35;
    private const int Spare = 12;
    private static readonly DateOnly Date = new(2025, 6, 2);

    /// <summary>Initializes a new instance of the <see cref="LargeFloor"/> class.</summary>
    /// <param name="waiting">How many wait in each queue, by its place.</param>
    public LargeFloor(Func<int, int> waiting)
    {
        var hall = Hall();
        State = new DispatcherState(new FloorPlan(hall));
        Policy = new TidalPolicy(State, HallDaySchedule.Of(hall, Date));
        for (var w = 0; w < Windows; w++)
        {
            foreach (var e in SeatDecisions.Seat(State, Window(w), new StaffId($"c{w}"), Now, "clerk:x").Events)
            {
                State.Apply(e);
            }

            State.View.Observe(new WindowSummary(
                Window(w), 1, WindowPhase.Open, null, false, null, State.View.OrderAt(w), null, null, null, 0, default, default, null));
        }

        for (var q = 0; q < Queues; q++)
        {
            State.View.Observe(Line(q, 1, waiting(q)));
        }
    }

    /// <summary>Gets the hall's time.</summary>
    public static DateTimeOffset Now { get; } = new(2025, 6, 2, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Gets the state.</summary>
    public DispatcherState State { get; }

    /// <summary>Gets the policy.</summary>
    public TidalPolicy Policy { get; }

    /// <summary>Makes a queue's report.</summary>
    /// <param name="queue">Its place.</param>
    /// <param name="version">The version.</param>
    /// <param name="waiting">Tickets in line.</param>
    /// <returns>The report.</returns>
    public static QueueSummary Line(int queue, long version, int waiting)
    {
        var eligible = Now.AddMinutes(-2);
        var head = new QueueHead(new TicketId(Date, Queue(queue), 1), eligible, eligible);
        return new QueueSummary(
            Queue(queue), version, waiting, waiting > 0 ? head : null, waiting > 0 ? eligible : null,
            21, 21, 15, TimeSpan.FromMinutes(12), [], [], null);
    }

    private static QueueId Queue(int q) => new($"q{q % Queues}");

    private static WindowId Window(int w) => new($"w{w}");

    private static Hall Hall()
    {
        ImmutableArray<Session> sessions = [new Session(new TimeOnly(9, 0), new TimeOnly(17, 0))];
        return new Hall(
            new HallId("large"),
            new LocalizedText("大厅", "Hall"),
            TimeZoneInfo.Utc,
            new TimeOnly(4, 0),
            [],
            [],
            [.. Enumerable.Range(0, Queues).Select(q => new Queue(
                Queue(q), new LocalizedText("队列", "Queue"), $"{(char)('A' + (q / 26))}{(char)('A' + (q % 26))}",
                TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(12), 170, "week"))],
            [
                .. Enumerable.Range(0, Windows).Select(w => new Window(
                    Window(w), new LocalizedText("窗口", "Window"), WindowKind.Sector, "hall", [Queue(w)], [Queue(w + 1), Queue(w + 5)])),
                .. Enumerable.Range(0, Spare).Select(t => new Window(
                    new WindowId($"t{t}"), new LocalizedText("潮汐", "Tidal"), WindowKind.Tidal, "hall", [],
                    [Queue(t), Queue(t + 7), Queue(t + 14), Queue(t + 21)])),
            ],
            [
                .. Enumerable.Range(0, Windows).Select(w => new StaffMember(
                    new StaffId($"c{w}"), new LocalizedText("人", "Person"), [Queue(w), Queue(w + 1), Queue(w + 5)], Window(w))),
                .. Enumerable.Range(0, Spare).Select(p => new StaffMember(
                    new StaffId($"p{p}"), new LocalizedText("人", "Person"), [Queue(p), Queue(p + 7), Queue(p + 14), Queue(p + 21)], null)),
            ],
            [],
            [new WeeklySchedule("week", TimeSpan.Zero, TimeSpan.Zero, [.. Enumerable.Repeat(sessions, 7)])],
            TidalSettings.Default with { Mode = TidalMode.Auto });
    }
}
