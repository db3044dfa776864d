using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Simulator.Arrivals;
using Queueing.Simulator.Halls;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Invariants;

/// <summary>A day of a random hall, mostly among unruly people, drawn from a seed: too few windows or too many, with surges and impatience.</summary>
internal static class RandomDay
{
    private static readonly DateOnly Date = new(2026, 3, 2);

    public static HallScenario Draw(ulong seed)
    {
        var hall = new RandomHall(new Draws(seed, "hall")).Build();
        var day = HallDaySchedule.Of(hall, Date);
        var conduct = new Draws(seed, "conduct").Happens(0.7) ? Conduct.Unruly : Conduct.Policy;
        return new HallScenario(new FloorPlan(hall), day, Visitors(hall, day, seed), conduct)
        {
            Seed = seed,
            Clerks = new Draws(seed, "pace").Happens(0.5) ? ClerkPace.AtOnce(hall.Tides) : new ClerkPace { SignOver = hall.Tides.SignOver, Travel = hall.Tides.Travel },
        };
    }

    private static ImmutableArray<Visitor> Visitors(Hall hall, HallDaySchedule day, ulong seed)
    {
        var draws = new Draws(seed, "visitors");
        var utilisation = draws.Uniform(0.4, 1.3);
        var shares = hall.Queues.Select(_ => draws.Exponential(1)).ToArray();
        var clerks = hall.Staff.Count(x => x.HomeWindow is not null);
        var visitors = new List<Visitor>();
        for (var queue = 0; queue < hall.Queues.Length; queue++)
        {
            var open = day.Queues[queue].Sessions.Sum(x => (x.Closes - x.Opens).TotalMinutes);
            var mean = hall.Queues[queue].ExpectedService.TotalMinutes;
            var count = utilisation * clerks * open * shares[queue] / shares.Sum() / mean;
            var wave = draws.Happens(0.5) ? draws.Uniform() : -1;
            for (var i = 0; i < count; i++)
            {
                visitors.Add(Visitor(draws, hall, day.Queues[queue], queue, wave));
            }
        }

        return [.. visitors.OrderBy(x => x.ArrivesAt).ThenBy(x => x.Queue)];
    }

    /// <summary>Comes while numbers are given out; in a wave, most within a quarter of a session.</summary>
    private static Visitor Visitor(Draws draws, Hall hall, DaySchedule day, int queue, double wave)
    {
        var session = day.Sessions[draws.Below(day.Sessions.Length)];
        var place = wave >= 0 && draws.Happens(0.7) ? (0.75 * wave) + (0.25 * draws.Uniform()) : draws.Uniform();
        var at = session.DrawsFrom + ((session.DrawsUntil - session.DrawsFrom) * place);
        var patience = draws.Happens(0.2) ? TimeSpan.FromMinutes(draws.Exponential(40)) : TimeSpan.MaxValue;
        var service = draws.LogNormal(hall.Queues[queue].ExpectedService.TotalMinutes, draws.Uniform(0.3, 2));
        var kind = hall.PriorityClasses[draws.Happens(0.2) ? draws.Below(hall.PriorityClasses.Length) : 0];
        return new Visitor(at, queue, kind.HeadStart, TimeSpan.FromMinutes(Math.Clamp(service, 0.1, 90)), patience, TimeSpan.FromSeconds(draws.Below(60)))
        {
            Detour = draws.Happens(0.2) ? Detour(draws, hall) : null,
        };
    }

    private static Detour Detour(Draws draws, Hall hall) => new(
        draws.Happens(0.3),
        draws.Happens(0.4),
        draws.Happens(0.7) ? TimeSpan.FromMinutes(draws.Exponential(15)) : null,
        draws.Happens(0.4) ? draws.Below(hall.Queues.Length) : -1,
        TimeSpan.FromMinutes(draws.Uniform(1, 20)));
}
