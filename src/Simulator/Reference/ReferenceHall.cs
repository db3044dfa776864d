using System.Collections.Immutable;
using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch;
using Queueing.Simulator.Arrivals;
using Queueing.Simulator.Halls;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Reference;

/// <summary>
/// POLICY's reference hall: the hall is drawn from one seed, each of its days from the seed and the day's number. Every draw is
/// named by what it is for, so that a changed setting leaves everything else as it was.
/// </summary>
public sealed class ReferenceHall
{
    /// <summary>The day's opening time in minutes.</summary>
    public const int OpenMinutes = 420;

    private static readonly DateOnly Date = new(2026, 3, 2);

    private readonly ulong seed;
    private readonly ReferenceQueue[] queues;

    /// <summary>Initializes a new instance of the <see cref="ReferenceHall"/> class.</summary>
    /// <param name="seed">The hall's seed.</param>
    /// <param name="settings">What differs from the published figures.</param>
    public ReferenceHall(ulong seed, ReferenceSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        this.seed = seed;
        queues = DrawQueues(seed, settings);
        var hall = new ReferenceStaffing(seed, settings, queues).Build();
        Plan = new FloorPlan(hall);
        Day = HallDaySchedule.Of(hall, Date);
    }

    /// <summary>Gets the hall.</summary>
    public FloorPlan Plan { get; }

    /// <summary>Gets its day.</summary>
    public HallDaySchedule Day { get; }

    /// <summary>Draws one day's visitors.</summary>
    /// <param name="day">The day's number.</param>
    /// <returns>Who comes, in order of arrival.</returns>
    public ImmutableArray<Visitor> Visitors(int day)
    {
        var visitors = new List<Visitor>();
        var opening = Day.FirstOpening!.Value;
        for (var queue = 0; queue < queues.Length; queue++)
        {
            var draws = new Draws(seed, $"day/{day}/queue/{queue}");
            var factor = DayFactor.Draw(draws);
            for (var minute = 0; minute < OpenMinutes; minute++)
            {
                var count = draws.Poisson(queues[queue].PerDay * factor * DayProfile.Share(minute, OpenMinutes));
                for (var i = 0; i < count; i++)
                {
                    visitors.Add(Draw(draws, queue, opening.AddMinutes(minute + draws.Uniform())));
                }
            }
        }

        return [.. visitors.OrderBy(x => x.ArrivesAt).ThenBy(x => x.Queue)];
    }

    private static ReferenceQueue[] DrawQueues(ulong seed, ReferenceSettings settings)
    {
        var drawn = Enumerable.Range(0, settings.Queues).Select(i =>
        {
            var draws = new Draws(seed, $"queue/{i}");
            var share = Math.Pow(i + 1, -0.8) * Math.Exp(0.25 * draws.Normal());
            return (Share: share, Mean: draws.Uniform(6, 18), Scv: draws.Uniform(ErrandTimes.LowestScv, ErrandTimes.HighestScv));
        }).ToArray();
        var total = drawn.Sum(x => x.Share);
        var work = drawn.Sum(x => settings.Visitors * x.Share / total * x.Mean) * DayFactor.Mean;
        var scale = settings.Utilisation * settings.StandardWindows * OpenMinutes / work;
        return [.. drawn.Select(x => new ReferenceQueue(settings.Visitors * x.Share / total, x.Mean * scale, x.Scv))];
    }

    private Visitor Draw(Draws draws, int queue, DateTimeOffset at)
    {
        var minutes = Math.Clamp(draws.LogNormal(queues[queue].MeanService, queues[queue].Scv), 0.1, ErrandTimes.CapMinutes);
        return new Visitor(at, queue, TimeSpan.Zero, TimeSpan.FromMinutes(minutes), TimeSpan.MaxValue);
    }
}
