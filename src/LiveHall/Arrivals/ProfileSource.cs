using System.Collections.Immutable;
using Queueing.LiveHall.Api;
using Queueing.Simulator.Arrivals;
using Queueing.LiveHall.Floor;
using Queueing.Simulator.Randomness;

namespace Queueing.LiveHall.Arrivals;

/// <summary>The hall's own expected day: two peaks, day factors and surges by queue, Poisson by minute.</summary>
internal sealed class ProfileSource(HallDay day, LiveHallOptions options, DateTimeOffset start)
{
    private readonly ImmutableArray<PriorityClassAnswer> priorities = [.. day.Hall.PriorityClasses.Where(x => x.HeadStartMinutes > 0)];
    private readonly string ordinary = PriorityMapping.Ordinary(day.Hall.PriorityClasses);
    private int beforeStart;

    public ArrivalPlan Plan()
    {
        var arrivals = day.Hall.Queues.SelectMany(Queue)
            .OrderBy(x => x.At).ThenBy(x => x.Key, StringComparer.Ordinal)
            .ToImmutableArray();
        return new ArrivalPlan("profile", arrivals, 0, beforeStart, HomeShifts.Of(day));
    }

    private IEnumerable<Arrival> Queue(HallQueue queue)
    {
        var services = day.Hall.Services.Where(x => x.Queue == queue.Queue).Select(x => x.Service).ToArray();
        var sessions = HallDay.Sessions(queue);
        var open = (int)sessions.Sum(x => (x.Closes - x.Opens).TotalMinutes);
        if (services.Length == 0 || open == 0)
        {
            yield break;
        }

        var factor = DayFactor.Draw(new Draws(options.Seed, $"day/{queue.Queue}"));
        var expected = queue.ExpectedPerDay * options.Load * factor;
        var number = 0;
        for (var minute = 0; minute < open; minute++)
        {
            var draws = new Draws(options.Seed, $"minute/{queue.Queue}/{minute}");
            var count = draws.Poisson(expected * DayProfile.Share(minute, open));
            for (var i = 0; i < count; i++)
            {
                var at = Instant(sessions, minute + draws.Uniform());
                number++;
                if (at < start)
                {
                    beforeStart++;
                }
                else if (HallDay.GivesNumbers(queue, at))
                {
                    yield return Person(queue, services, number, at);
                }
            }
        }
    }

    private static DateTimeOffset Instant(IReadOnlyList<SessionAnswer> sessions, double openMinute)
    {
        foreach (var session in sessions)
        {
            var length = (session.Closes - session.Opens).TotalMinutes;
            if (openMinute < length)
            {
                return session.Opens + TimeSpan.FromMilliseconds(Math.Floor(openMinute * 60_000));
            }

            openMinute -= length;
        }

        return sessions[^1].Closes;
    }

    private Arrival Person(HallQueue queue, string[] services, int number, DateTimeOffset at)
    {
        var key = $"{queue.Queue}.{number}";
        var draws = new Draws(options.Seed, $"person/{key}");
        var service = services[draws.Below(services.Length)];
        var priority = Priority(draws);
        return new Arrival(key, at, service, queue.Queue, priority, Errand(queue, draws, at));
    }

    private string Priority(Draws draws)
    {
        var isPriority = draws.Happens(options.Visitors.PriorityShare);
        var place = draws.Uniform();
        if (!isPriority || priorities.IsEmpty)
        {
            return ordinary;
        }

        // Most are elderly, which halls list first: each further class is half as frequent.
        var index = (int)Math.Floor(-Math.Log2(1 - place));
        return priorities[Math.Min(index, priorities.Length - 1)].PriorityClass;
    }

    // Every draw is made whether it is needed or not, so that one knob turned leaves the others' people as they were.
    private Visit Errand(HallQueue queue, Draws draws, DateTimeOffset at)
    {
        var conduct = options.Visitors;
        var service = ServiceTimes.Draw(options.Seed, queue, draws);
        var way = TimeSpan.FromSeconds(Math.Round(draws.Uniform(conduct.ShortestWay.TotalSeconds, conduct.LongestWay.TotalSeconds)));
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
            TransferTo = next?.Queue,
            TransferService = next is null ? default : ServiceTimes.Draw(options.Seed, next, draws),
        };
    }

    private HallQueue? Target(HallQueue from, DateTimeOffset at, double uniform)
    {
        // Nobody is sent to a queue that closes within two hours: their windows might be gone when they get there.
        var others = day.Hall.Queues
            .Where(x => x.Queue != from.Queue && HallDay.LastClosing(x) > at.AddHours(2) && HallDay.GivesNumbers(x, at))
            .ToArray();
        return others.Length > 0 ? others[(int)(uniform * others.Length)] : null;
    }
}
