using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Tests.Dispatch;

/// <summary>Halls for the dispatcher's tests: open 9:00–17:00 every day, in UTC.</summary>
internal static class Floors
{
    public static readonly DateOnly Date = new(2025, 6, 2);

    public static readonly DateTimeOffset Opening = new(2025, 6, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Round numbers for tests of how the policy works; which numbers work best is shown elsewhere.</summary>
    public static readonly TidalSettings Settings = TidalSettings.Default with
    {
        Up = 0.5,
        Linger = TimeSpan.Zero,
        HomePreference = 0,
        MinOpen = TimeSpan.FromMinutes(60),
    };

    public static readonly QueueId A = new("a");

    public static readonly QueueId B = new("b");

    /// <summary>Two queues, two windows of a's (w1, w3), one of b's (w2), an empty tidal window t1, two people in the back office.</summary>
    public static Hall Small(TidalMode mode = TidalMode.Auto) => Build(
        mode,
        [Queue("a", "A"), Queue("b", "B")],
        [
            Window("w1", WindowKind.Sector, ["a"], ["b"]),
            Window("w2", WindowKind.Sector, ["b"], ["a"]),
            Window("w3", WindowKind.Sector, ["a"], ["b"]),
            Window("t1", WindowKind.Tidal, [], ["a", "b"]),
        ],
        [
            Person("c1", ["a", "b"], "w1"),
            Person("c2", ["a", "b"], "w2"),
            Person("c3", ["a"], "w3"),
            Person("p1", ["a", "b"], null),
            Person("p2", ["b"], null),
        ]);

    /// <summary>The small hall with an item for each of its queues.</summary>
    public static Hall WithItems()
    {
        var small = Small();
        return Build(
            TidalMode.Auto,
            small.Queues,
            small.Windows,
            small.Staff,
            [.. small.Queues.Select(x => new Service(new ServiceId($"for-{x.Id}"), x.Name, new DepartmentId("d"), x.Id))]);
    }

    /// <summary>The small hall with a second tidal window, where so many are expected in each queue every day.</summary>
    public static Hall Expecting(int perDay)
    {
        var small = Small();
        return Build(
            TidalMode.Auto,
            [.. small.Queues.Select(x => x with { ExpectedPerDay = perDay })],
            small.Windows.Add(Window("t2", WindowKind.Tidal, [], ["a", "b"])),
            small.Staff);
    }

    /// <summary>Three queues and a window of each (w0, w1, w2); u is of all three.</summary>
    public static Hall Sharing() => Build(
        TidalMode.Auto,
        [Queue("a", "A"), Queue("b", "B"), Queue("c", "C")],
        [
            Window("w0", WindowKind.Sector, ["a"], []),
            Window("w1", WindowKind.Sector, ["b"], []),
            Window("w2", WindowKind.Sector, ["c"], []),
            Window("u", WindowKind.Universal, ["a", "b", "c"], []),
        ],
        [Person("c0", ["a"], "w0"), Person("c1", ["b"], "w1"), Person("c2", ["c"], "w2"), Person("cu", ["a", "b", "c"], "u")]);

    /// <summary>Queues in a ring: each window may help the next two; every tenth queue also has an empty tidal window and a person.</summary>
    public static Hall Ring(int queues, int windows, TidalMode mode)
    {
        string Id(int q) => $"q{q % queues}";
        var spare = Math.Max(1, queues / 3);
        return Build(
            mode,
            [.. Enumerable.Range(0, queues).Select(q => Queue(Id(q), $"{(char)('A' + (q / 26))}{(char)('A' + (q % 26))}"))],
            [
                .. Enumerable.Range(0, windows).Select(w => Window($"w{w}", WindowKind.Sector, [Id(w)], [Id(w + 1), Id(w + 2)])),
                .. Enumerable.Range(0, spare).Select(t => Window($"t{t}", WindowKind.Tidal, [], [Id(t), Id(t + 1), Id(t + 2), Id(t + 3)])),
            ],
            [
                .. Enumerable.Range(0, windows).Select(w => Person($"c{w}", [Id(w), Id(w + 1), Id(w + 2)], $"w{w}")),
                .. Enumerable.Range(0, spare).Select(p => Person($"p{p}", [Id(p), Id(p + 1), Id(p + 2)], null)),
            ]);
    }

    private static Hall Build(TidalMode mode, ImmutableArray<Queue> queues, ImmutableArray<Window> windows, ImmutableArray<StaffMember> staff, params ImmutableArray<Service> items)
    {
        ImmutableArray<Session> sessions = [new Session(new TimeOnly(9, 0), new TimeOnly(17, 0))];
        return new Hall(
            new HallId("hall"),
            new LocalizedText("大厅", "Hall"),
            TimeZoneInfo.Utc,
            new TimeOnly(4, 0),
            [],
            items,
            queues,
            windows,
            staff,
            [],
            [new WeeklySchedule("week", TimeSpan.Zero, TimeSpan.Zero, [.. Enumerable.Repeat(sessions, 7)])],
            Settings with { Mode = mode });
    }

    private static Queue Queue(string id, string prefix) => new(
        new QueueId(id), new LocalizedText($"队列{prefix}", $"Queue {prefix}"), prefix, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(6), 0, "week");

    private static Window Window(string id, WindowKind kind, string[] own, string[] tidal) => new(
        new WindowId(id), new LocalizedText(id, id), kind, "hall", [.. own.Select(x => new QueueId(x))], [.. tidal.Select(x => new QueueId(x))]);

    private static StaffMember Person(string id, string[] skills, string? home) => new(
        new StaffId(id), new LocalizedText(id, id), [.. skills.Select(x => new QueueId(x))], home is null ? null : new WindowId(home));
}
