using System.Collections.Immutable;
using System.Globalization;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.World.Plans;

/// <summary>A hall small enough that everybody meets everybody, with short days, short services and quick tides.</summary>
/// <param name="draws">What it is invented by.</param>
/// <param name="timing">What happens by time alone is invented by these.</param>
/// <param name="pace">How many times as long as in most worlds everything takes that a hall decides on.</param>
internal sealed class SmallHall(Draws draws, Draws timing, double pace)
{
    /// <summary>The day that every world plays.</summary>
    public static readonly DateOnly Date = new(2026, 3, 2);

    /// <summary>The classes of the hall itself.</summary>
    private static readonly ImmutableArray<PriorityClass> Usual = [Ordinary, new(new PriorityClassId("elderly"), Text("elderly"), TimeSpan.FromMinutes(3))];

    /// <summary>The share of halls where no number is given whose wait passes the closing.</summary>
    private const double CutsOff = 0.15;

    /// <summary>Each queue serves one of each kind: who comes for two of a queue is served for both at one window.</summary>
    private static readonly string[] ServiceKinds = ["s-", "t-"];

    /// <summary>Other ways than a window; one kind is not offered.</summary>
    private static readonly ImmutableArray<Alternative> Ways =
        [new(AlternativeKind.Online, Text("online"), null), new(AlternativeKind.SelfService, Text("at a machine"), null)];

    /// <summary>Gets the class of whoever is of no other.</summary>
    public static PriorityClass Ordinary => new(new PriorityClassId("ordinary"), Text("ordinary"), TimeSpan.Zero);

    /// <summary>Invents the hall.</summary>
    public Hall Build() => Build(new HallId("world"), 4, 5, Usual);

    /// <summary>Invents a hall of another name, with at most so many queues, and of ordinary windows unless each queue needs one.</summary>
    public Hall Build(HallId id, int mostQueues, int mostWindows, ImmutableArray<PriorityClass> classes)
    {
        var department = new Department(new DepartmentId("d"), Text("department"));
        var schedule = Schedule();
        ImmutableArray<Queue> queues = [.. Enumerable.Range(0, 1 + draws.Below(mostQueues)).Select(i => Queue(i, schedule.Name))];
        ImmutableArray<Window> windows =
        [
            .. Enumerable.Range(0, Math.Max(queues.Length, 1 + draws.Below(mostWindows))).Select(i => Sector(i, queues)),
            .. Enumerable.Range(0, draws.Below(3)).Select(i => Tidal(i, queues)),
        ];
        return new Hall(
            id, Text(id.Value), TimeZoneInfo.Utc, new TimeOnly(4, 0), [department],
            [.. ServiceKinds.SelectMany(kind => queues.Select(x => new Service(new ServiceId(kind + x.Id.Value), Text("service"), department.Id, x.Id) { Alternatives = Ways }))],
            queues, windows,
            [.. windows.Where(x => x.Kind == WindowKind.Sector).Select(Owner), .. Enumerable.Range(0, draws.Below(3)).Select(i => BackOffice(i, queues))],
            classes, [schedule with { CutsOffByWait = timing.Happens(CutsOff) }], Tides());
    }

    /// <summary>Says the same in every language.</summary>
    public static LocalizedText Text(string text) => new(text, text);

    private static string Name(string kind, int place) => string.Create(CultureInfo.InvariantCulture, $"{kind}{place + 1}");

    private WeeklySchedule Schedule()
    {
        var opens = new TimeOnly(9, 0);
        ImmutableArray<Session> sessions = draws.Happens(0.3)
            ? [new(opens, opens.Add(Minutes(12 + draws.Below(10)))), new(opens.Add(Minutes(26)), opens.Add(Minutes(40 + draws.Below(15))))]
            : [new(opens, opens.Add(Minutes(20 + draws.Below(25))))];
        return new WeeklySchedule("day", Minutes(draws.Below(5)), Minutes(draws.Below(4)), [.. Enumerable.Repeat(sessions, 7)]);
    }

    private TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes * pace);

    private TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds * pace);

    private TimeSpan? Sometimes(double from, double to) => timing.Happens(0.6) ? Seconds(timing.Uniform(from, to)) : null;

    private Queue Queue(int place, string schedule) => new(
        new QueueId(Name("q", place)), Text(Name("q", place)), $"{(char)('A' + place)}",
        Minutes(draws.Uniform(2, 5)), Seconds(draws.Uniform(50, 150)), 20 + draws.Below(40), schedule)
    {
        Timers = timing.Happens(0.5) ? QueueTimers.None : new QueueTimers(Sometimes(20, 90), Sometimes(60, 240), Sometimes(60, 240)),
    };

    private Window Sector(int place, ImmutableArray<Queue> queues)
    {
        var own = queues[place % queues.Length].Id;
        return new Window(
            new WindowId(Name("w", place)), Text("window"), WindowKind.Sector, "hall", [own], [.. queues.Select(x => x.Id).Where(x => x != own && draws.Happens(0.7))])
        {
            AutoCall = AutoCall(),
        };
    }

    private Window Tidal(int place, ImmutableArray<Queue> queues) =>
        new(new WindowId(Name("t", place)), Text("tidal window"), WindowKind.Tidal, "hall", [], [.. queues.Select(x => x.Id)]) { AutoCall = AutoCall() };

    private TimeSpan? AutoCall() => timing.Happens(0.3) ? TimeSpan.FromSeconds(timing.Uniform(1, 15)) : null;

    private StaffMember Owner(Window window) => new(
        new StaffId("clerk-" + window.Id.Value), Text("clerk"), [.. window.Primary, .. window.Tidal.Where(_ => draws.Happens(0.8))], window.Id);

    private StaffMember BackOffice(int place, ImmutableArray<Queue> queues) =>
        new(new StaffId(Name("office-", place)), Text("back office"), [.. queues.Select(x => x.Id).Where((_, i) => i == 0 || draws.Happens(0.7))], null);

    private TidalSettings Tides()
    {
        var down = draws.Uniform(0, 0.2);
        return TidalSettings.Default with
        {
            Mode = (TidalMode)draws.Below(3),
            Up = down + draws.Uniform(0.05, 0.4),
            Down = down,
            Alarm = down + draws.Uniform(0.1, 0.8),
            Linger = Minutes(draws.Below(3)),
            MinOpen = Minutes(1 + draws.Below(6)),
            CoolDown = Minutes(1 + draws.Below(4)),
            Horizon = Minutes(3 + draws.Below(6)),
            SignOver = Seconds(draws.Below(30)),
            Travel = Seconds(20 + draws.Below(60)),
            ApproveWithin = Seconds(20 + draws.Below(60)),
            AcknowledgeWithin = Seconds(20 + draws.Below(60)),
        };
    }
}
