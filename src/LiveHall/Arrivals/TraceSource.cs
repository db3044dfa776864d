using System.Collections.Immutable;
using Queueing.LiveHall.Floor;
using Queueing.Simulator.Randomness;

namespace Queueing.LiveHall.Arrivals;

/// <summary>Replays a trace: its people, errands and waits, on the hall's business day.</summary>
internal sealed class TraceSource(HallDay day, LiveHallOptions options, DateTimeOffset start, ImmutableArray<TraceRow> rows)
{
    // What the bank's customers needed on average: for those who left in the trace and are served here after all.
    private const double MeanServiceSeconds = 178;
    private const double ServiceScv = 1.64;

    public ArrivalPlan Plan()
    {
        var midnight = Midnight();
        var outside = 0;
        var before = 0;
        var arrivals = ImmutableArray.CreateBuilder<Arrival>();
        foreach (var row in rows.OrderBy(x => x.ArrivalSeconds).ThenBy(x => x.Line))
        {
            var at = midnight.AddSeconds(row.ArrivalSeconds);
            var service = ServiceMapping.Of(day.Hall, row.Service);
            if (!HallDay.GivesNumbers(day.Queue(service.Queue), at))
            {
                outside++;
            }
            else if (at < start)
            {
                before++;
            }
            else
            {
                var priority = PriorityMapping.Of(row.Priority, day.Hall.PriorityClasses);
                arrivals.Add(new Arrival($"row{row.Line}", at, service.Service, service.Queue, priority, Errand(row))
                {
                    WithoutServer = row is { Left: false, HasNamedServer: false },
                });
            }
        }

        return new ArrivalPlan("trace", arrivals.ToImmutable(), outside, before, TraceShifts.Of(day, rows, midnight));
    }

    private Visit Errand(TraceRow row)
    {
        var draws = new Draws(options.Seed, $"row/{row.Line}");
        var service = draws.LogNormal(MeanServiceSeconds, ServiceScv);
        var conduct = options.Visitors;
        var way = Math.Round(draws.Uniform(conduct.ShortestWay.TotalSeconds, conduct.LongestWay.TotalSeconds));
        return new Visit(TimeSpan.FromSeconds(way), TimeSpan.FromSeconds(row.ServiceSeconds ?? Math.Round(Math.Max(1, service))))
        {
            Patience = row.Left ? TimeSpan.FromSeconds(row.WaitSeconds) : null,
        };
    }

    // The trace's seconds count from midnight of the hall's business day.
    private DateTimeOffset Midnight()
    {
        var opens = day.Opens ?? start;
        return new DateTimeOffset(opens.Date, opens.Offset);
    }
}
