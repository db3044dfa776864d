using System.Collections.Immutable;
using System.Globalization;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Invariants;

/// <summary>A hall as no planner would make it: windows, skills, hours, priorities and tidal settings by chance, small to middling.</summary>
internal sealed class RandomHall(Draws draws)
{
    private const int MostHeadStarts = 4;

    public Hall Build()
    {
        var schedules = Schedules();
        var (mostQueues, mostWindows) = draws.Happens(0.2) ? (16, 60) : (7, 20);
        ImmutableArray<Queue> queues = [.. Enumerable.Range(0, 1 + draws.Below(mostQueues)).Select(i => Queue(i, schedules))];
        ImmutableArray<Window> windows =
        [
            .. Enumerable.Range(1, 1 + draws.Below(mostWindows)).Select(i => Window(i, WindowKind.Sector, queues)),
            .. Enumerable.Range(1, draws.Below(4)).Select(i => Window(i, WindowKind.Tidal, queues)),
        ];
        return new Hall(
            new HallId("random"), Text("random"), TimeZoneInfo.Utc, new TimeOnly(4, 0), [], [], queues, windows,
            [
                .. windows.Where(x => x.Kind != WindowKind.Tidal && draws.Happens(0.9)).Select(Owner),
                .. Enumerable.Range(1, draws.Below(5)).Select(i => BackOffice(i, queues)),
            ],
            [.. Enumerable.Range(0, 1 + draws.Below(MostHeadStarts)).Select(HeadStart)], schedules, Tides());
    }

    private static LocalizedText Text(string text) => new(text, text);

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");

    private static PriorityClass HeadStart(int number) =>
        new(new PriorityClassId(Name("p", number)), Text("class"), TimeSpan.FromMinutes(number * 6));

    /// <summary>One without a break and one with; numbers are given out early, or not, and to the end, or not.</summary>
    private ImmutableArray<WeeklySchedule> Schedules()
    {
        var lead = TimeSpan.FromMinutes(draws.Below(31));
        var cutOff = TimeSpan.FromMinutes(draws.Below(31));
        return
        [
            Week("through", lead, cutOff, new Session(new TimeOnly(9, 0), new TimeOnly(9, 0).AddMinutes(180 + draws.Below(300)))),
            Week(
                "broken", lead, cutOff, new Session(new TimeOnly(9, 0), new TimeOnly(9, 0).AddMinutes(120 + draws.Below(80))),
                new Session(new TimeOnly(13, 0), new TimeOnly(13, 0).AddMinutes(60 + draws.Below(240)))),
        ];
    }

    private static WeeklySchedule Week(string name, TimeSpan lead, TimeSpan cutOff, params ImmutableArray<Session> sessions) =>
        new(name, lead, cutOff, [.. Enumerable.Repeat(sessions, 7)]);

    private Queue Queue(int place, ImmutableArray<WeeklySchedule> schedules) => new(
        new QueueId(Name("q", place + 1)), Text(Name("q", place + 1)), $"{(char)('A' + place)}",
        TimeSpan.FromMinutes(draws.Uniform(3, 30)), TimeSpan.FromMinutes(draws.Uniform(2, 15)), draws.Below(200),
        schedules[draws.Below(schedules.Length)].Name);

    private Window Window(int number, WindowKind kind, ImmutableArray<Queue> queues)
    {
        var own = kind == WindowKind.Tidal ? [] : Pick(queues, 1 + draws.Below(2), []);
        return new(new WindowId(Name(kind == WindowKind.Tidal ? "t" : "w", number)), Text("window"), kind, "hall", own, Pick(queues, 1 + draws.Below(4), own));
    }

    private StaffMember Owner(Window window) => new(
        new StaffId("c-" + window.Id.Value),
        Text("clerk"),
        [window.Primary[0], .. window.Primary.Skip(1).Concat(window.Tidal).Where(_ => draws.Happens(0.75))],
        window.Id);

    private StaffMember BackOffice(int number, ImmutableArray<Queue> queues) =>
        new(new StaffId(Name("b", number)), Text("back office"), Pick(queues, 1 + draws.Below(4), []), null);

    private ImmutableArray<QueueId> Pick(ImmutableArray<Queue> queues, int count, ImmutableArray<QueueId> without)
    {
        var left = queues.Select(x => x.Id).Where(x => !without.Contains(x)).ToList();
        var picked = ImmutableArray.CreateBuilder<QueueId>();
        while (picked.Count < count && left.Count > 0)
        {
            var place = draws.Below(left.Count);
            picked.Add(left[place]);
            left.RemoveAt(place);
        }

        return picked.ToImmutable();
    }

    private TidalSettings Tides()
    {
        var down = draws.Uniform(0, 0.3);
        return new TidalSettings(
            (TidalMode)draws.Below(3),
            Up: down + draws.Uniform(0.05, 0.7),
            Down: down,
            Linger: TimeSpan.FromMinutes(draws.Happens(0.5) ? 0 : draws.Below(60)),
            Alarm: down + draws.Uniform(0.05, 1),
            DonorMax: draws.Uniform(0.05, 1),
            JointOverloadMargin: draws.Uniform(0, 1.5),
            MinOpen: TimeSpan.FromMinutes(1 + draws.Below(90)),
            CoolDown: TimeSpan.FromMinutes(1 + draws.Below(40)),
            Horizon: TimeSpan.FromMinutes(5 + draws.Below(40)),
            SignOver: TimeSpan.FromMinutes(draws.Below(6)),
            Travel: TimeSpan.FromMinutes(draws.Below(11)),
            HomePreference: draws.Happens(0.5) ? 0 : draws.Uniform(0, 0.5),
            IdleAllowance: TimeSpan.FromMinutes(draws.Below(20)),
            EfficiencyAway: draws.Uniform(0.5, 1),
            ApproveWithin: TimeSpan.FromMinutes(1 + draws.Below(10)),
            AcknowledgeWithin: TimeSpan.FromMinutes(1 + draws.Below(15)));
    }
}
