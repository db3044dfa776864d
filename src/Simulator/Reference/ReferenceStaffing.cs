using System.Collections.Immutable;
using System.Globalization;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Simulator.Randomness;
using Queueing.Simulator.Skills;

namespace Queueing.Simulator.Reference;

/// <summary>Windows and skills of the reference hall.</summary>
internal sealed class ReferenceStaffing(ulong seed, ReferenceSettings settings, ReferenceQueue[] queues)
{
    /// <summary>Peak load ÷ mean load of the day's profile.</summary>
    private const double Peak = 1.25;

    private const int BackOfficeSkills = 4;
    private const int BackOfficeQueues = 20;

    public Hall Build()
    {
        var homes = Homes();
        var skills = homes.Select((home, window) => settings.IsPlanned ? [] : Skills(window, home)).ToArray();
        var forward = Enumerable.Range(0, settings.BackOffice).Select(BackOffice).ToArray();
        var hall = new Hall(
            new HallId("reference"), Text("reference"), TimeZoneInfo.Utc, new TimeOnly(4, 0), [], [],
            [.. queues.Select((x, i) => Queue(i, x))],
            [
                .. homes.Select((home, w) => Window($"w{w + 1}", WindowKind.Sector, Own(home), [.. skills[w]])),
                .. forward.Select((_, w) => Window($"t{w + 1}", WindowKind.Tidal, [], All)),
            ],
            [
                .. homes.Select((home, w) => new StaffMember(new StaffId($"c{w + 1}"), Text("clerk"), Ids([.. Own(home), .. skills[w]]), new WindowId($"w{w + 1}"))),
                .. forward.Select((own, p) => new StaffMember(new StaffId($"b{p + 1}"), Text("back office"), Ids(own), null)),
            ],
            [], [Open()], settings.Tides);
        return settings.IsPlanned ? SkillPlan.Train(hall, Planned(hall, homes)) : hall;
    }

    /// <summary>The same clerks as by chance, with as many skills, by plan.</summary>
    private ImmutableArray<Training> Planned(Hall hall, int[] homes)
    {
        var trained = Enumerable.Range(0, homes.Length).Where(IsTrained).Select(x => hall.Staff[x].Id).ToArray();
        return SkillPlan.Propose(
            hall, [.. queues.Select(x => x.Load / ReferenceHall.OpenMinutes)], trained, trained.Length * settings.FurtherSkills, settings.FurtherSkills);
    }

    private bool IsTrained(int window) => new Draws(seed, $"skills/{window}").Happens(settings.TrainedShare);

    private int[] All => [.. Enumerable.Range(0, queues.Length)];

    private static LocalizedText Text(string text) => new(text, text);

    private static ImmutableArray<QueueId> Ids(int[] places) => [.. places.Select(x => new QueueId(Name(x)))];

    private static string Name(int queue) => string.Create(CultureInfo.InvariantCulture, $"q{queue + 1}");

    private static Window Window(string id, WindowKind kind, int[] own, int[] further) =>
        new(new WindowId(id), Text(id), kind, "hall", Ids(own), Ids(further));

    private Queue Queue(int place, ReferenceQueue queue) => new(
        new QueueId(Name(place)), Text(Name(place)), $"{(char)('A' + (place / 26))}{(char)('A' + (place % 26))}",
        settings.TargetWait, TimeSpan.FromMinutes(queue.MeanService), (int)Math.Round(queue.PerDay), "week");

    private static WeeklySchedule Open()
    {
        ImmutableArray<Session> day = [new Session(new TimeOnly(9, 0), new TimeOnly(9, 0).AddMinutes(ReferenceHall.OpenMinutes))];
        return new WeeklySchedule("week", TimeSpan.Zero, TimeSpan.Zero, [.. Enumerable.Repeat(day, 7)]);
    }

    private int[] Own(int home) => settings.IsPooled ? All : [home];

    /// <summary>Each window's queue: in proportion to (peak load + ½√peak load)·e^(σN), at least one, by largest remainders.</summary>
    private int[] Homes()
    {
        if (settings.Windows < queues.Length)
        {
            throw new ArgumentException("a hall has at least one window a queue", nameof(settings));
        }

        var weights = queues.Select((x, i) =>
        {
            var load = Peak * x.Load / ReferenceHall.OpenMinutes;
            return (load + (0.5 * Math.Sqrt(load))) * Math.Exp(settings.Mismatch * new Draws(seed, $"allocation/{i}").Normal());
        }).ToArray();
        var exact = weights.Select(x => settings.Windows * x / weights.Sum()).ToArray();
        var counts = exact.Select(x => Math.Max(1, (int)x)).ToArray();
        while (counts.Sum() != settings.Windows)
        {
            var step = counts.Sum() < settings.Windows ? 1 : -1;
            var place = Enumerable.Range(0, counts.Length).Where(x => step > 0 || counts[x] > 1).MaxBy(x => step * (exact[x] - counts[x]));
            counts[place] += step;
        }

        return [.. counts.SelectMany((count, queue) => Enumerable.Repeat(queue, count))];
    }

    private int[] Skills(int window, int home)
    {
        var draws = new Draws(seed, $"skills/{window}");
        return settings.IsPooled || !draws.Happens(settings.TrainedShare) ? [] : Pick(draws, settings.FurtherSkills, queues.Length, home);
    }

    private int[] BackOffice(int person) =>
        Pick(new Draws(seed, $"back-office/{person}"), BackOfficeSkills, Math.Min(BackOfficeQueues, queues.Length), -1);

    /// <summary>Draws different queues in proportion to their offered load.</summary>
    private int[] Pick(Draws draws, int count, int among, int without)
    {
        var busiest = Enumerable.Range(0, queues.Length).OrderByDescending(x => queues[x].Load).Take(among).Where(x => x != without).ToList();
        var picked = new List<int>();
        while (picked.Count < count && busiest.Count > 0)
        {
            var chosen = draws.Weighted(busiest, x => queues[x].Load);
            picked.Add(chosen);
            busiest.Remove(chosen);
        }

        return [.. picked];
    }
}
