using System.Collections.Immutable;
using Queueing.Simulator.Outlines;
using Queueing.Simulator.Randomness;
using Queueing.Simulator.Shifts;

namespace Queueing.Simulator.Arrivals;

/// <summary>
/// A hall's own expected day: two peaks, day factors and surges by queue, Poisson by minute. Everybody is drawn from the seed and
/// their own name, so one seed brings the same people to the live hall and to the simulator, whatever a policy does with them.
/// </summary>
/// <param name="hall">The hall.</param>
/// <param name="seed">The day's seed.</param>
/// <param name="conduct">How people behave.</param>
/// <param name="load">A factor on the expected arrivals; positive.</param>
public sealed class ProfileDay(HallOutline hall, ulong seed, VisitorConduct conduct, double load = 1)
{
    private readonly ImmutableArray<ClassOutline> priorities = [.. hall.Classes.Where(x => x.HeadStart > TimeSpan.Zero)];
    private readonly string ordinary = PriorityClasses.Ordinary(hall.Classes);
    private int beforeStart;

    /// <summary>Gets the distribution of the service times; null for the reference hall's log-normal.</summary>
    public ErrandLaw? Service { get; init; }

    /// <summary>Draws the day.</summary>
    /// <param name="start">When the day is joined: whoever came before is only counted.</param>
    /// <returns>Everybody, in order of arrival.</returns>
    public ArrivalPlan Draw(DateTimeOffset start)
    {
        beforeStart = 0;
        var arrivals = hall.Queues.SelectMany(x => Queue(x, start))
            .OrderBy(x => x.At).ThenBy(x => x.Key, StringComparer.Ordinal)
            .ToImmutableArray();
        return new ArrivalPlan("profile", arrivals, 0, beforeStart, HomeShifts.Of(hall));
    }

    private IEnumerable<Arrival> Queue(QueueOutline queue, DateTimeOffset start)
    {
        var services = hall.Services.Where(x => x.Queue == queue.Id).Select(x => (x.Id, Day: queue.For(x.Id))).ToArray();
        var open = (int)queue.OpenMinutes;
        if (services.Length == 0 || open == 0)
        {
            yield break;
        }

        var factor = DayFactor.Draw(new Draws(seed, $"day/{queue.Id}"));
        var expected = queue.Expected * load * factor;
        var number = 0;
        for (var minute = 0; minute < open; minute++)
        {
            var draws = new Draws(seed, $"minute/{queue.Id}/{minute}");
            var count = draws.Poisson(expected * DayProfile.Share(minute, open) * queue.Weight(minute, services.Length));
            for (var i = 0; i < count; i++)
            {
                var at = queue.Instant(minute + draws.Uniform());
                number++;
                if (at < start)
                {
                    beforeStart++;
                }
                else if (services.Where(x => x.Day.GivesNumbers(at)).Select(x => x.Id).ToArray() is { Length: > 0 } given)
                {
                    yield return Person(queue, given, number, at);
                }
            }
        }
    }

    private Arrival Person(QueueOutline queue, string[] services, int number, DateTimeOffset at)
    {
        var key = $"{queue.Id}.{number}";
        var draws = new Draws(seed, $"person/{key}");
        var service = services[draws.Below(services.Length)];
        var priority = Priority(draws);
        return new Arrival(key, at, service, queue.Id, priority, Errand(queue, draws, at));
    }

    private string Priority(Draws draws)
    {
        var isPriority = draws.Happens(conduct.PriorityShare);
        var place = draws.Uniform();
        if (!isPriority || priorities.IsEmpty)
        {
            return ordinary;
        }

        // Most are elderly, which halls list first: each further class is half as frequent.
        var index = (int)Math.Floor(-Math.Log2(1 - place));
        return priorities[Math.Min(index, priorities.Length - 1)].Id;
    }

    // Every draw is made whether it is needed or not, so that one knob turned leaves the others' people as they were.
    private Visit Errand(QueueOutline queue, Draws draws, DateTimeOffset at)
    {
        var service = Length(queue, draws);
        var way = conduct.Way(draws);
        var (abandons, patience) = (draws.Happens(conduct.AbandonShare), draws.Uniform(5, 40));
        var (misses, returns, after) = (draws.Happens(conduct.MissShare), draws.Happens(conduct.ReturnShare), draws.Uniform(3, 12));
        var putBack = draws.Happens(conduct.PutBackShare);
        var (transfers, target) = (draws.Happens(conduct.TransferShare), draws.Uniform());
        var next = transfers ? Target(queue, at, target) : null;
        return new Visit(way, service)
        {
            Patience = abandons ? TimeSpan.FromMinutes(patience) : null,
            MissesFirstCall = misses,
            ReturnsAfter = misses && returns ? TimeSpan.FromMinutes(after) : null,
            PutBackOnce = putBack,
            TransferTo = next?.Id,
            TransferService = next is null ? default : Length(next, draws),
        };
    }

    private TimeSpan Length(QueueOutline queue, Draws draws) =>
        Service is { } law ? ErrandTimes.Draw(law, queue, draws) : ErrandTimes.Draw(seed, queue, draws);

    private QueueOutline? Target(QueueOutline from, DateTimeOffset at, double uniform)
    {
        // Nobody is sent to a queue that is for some services only, or closes within two hours: their windows might be gone when
        // they get there.
        var others = hall.Queues.Where(x => x.Id != from.Id && x.LastClosing > at.AddHours(2) && x.GivesNumbers(at) && x.ServesAll(at)).ToArray();
        return others.Length > 0 ? others[(int)(uniform * others.Length)] : null;
    }
}
