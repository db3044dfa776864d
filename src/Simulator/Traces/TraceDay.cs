using System.Collections.Immutable;
using Queueing.Simulator.Arrivals;
using Queueing.Simulator.Outlines;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.Traces;

/// <summary>A trace's people, errands and patience on a hall's business day.</summary>
/// <param name="hall">The hall.</param>
/// <param name="seed">The seed of what the trace does not tell.</param>
/// <param name="conduct">How people behave: their way to a window; the rest the trace tells.</param>
/// <param name="rows">The trace.</param>
public sealed class TraceDay(HallOutline hall, ulong seed, VisitorConduct conduct, ImmutableArray<TraceRow> rows)
{
    // What the bank's customers needed on average: for those who left in the trace and are served here after all.
    private const double MeanServiceSeconds = 178;
    private const double ServiceScv = 1.64;

    /// <summary>Lays the trace on the day.</summary>
    /// <param name="start">When the day is joined: whoever came before is only counted.</param>
    /// <returns>Everybody, in order of arrival, and who works when.</returns>
    public ArrivalPlan Draw(DateTimeOffset start)
    {
        var midnight = Midnight(start);
        var outside = 0;
        var before = 0;
        var arrivals = ImmutableArray.CreateBuilder<Arrival>();
        foreach (var row in rows.OrderBy(x => x.ArrivalSeconds).ThenBy(x => x.Line))
        {
            var at = midnight.AddSeconds(row.ArrivalSeconds);
            var service = ServiceMapping.Of(hall, row.Service);
            if (!hall.Queue(service.Queue).For(service.Id).GivesNumbers(at))
            {
                outside++;
            }
            else if (at < start)
            {
                before++;
            }
            else
            {
                var priority = PriorityClasses.OfTrace(row.Priority, hall.Classes);
                arrivals.Add(new Arrival($"row{row.Line}", at, service.Id, service.Queue, priority, Errand(row))
                {
                    WithoutServer = row is { Left: false, HasNamedServer: false },
                });
            }
        }

        return new ArrivalPlan("trace", arrivals.ToImmutable(), outside, before, TraceShifts.Of(hall, rows, midnight));
    }

    private Visit Errand(TraceRow row)
    {
        var draws = new Draws(seed, $"row/{row.Line}");
        var service = draws.LogNormal(MeanServiceSeconds, ServiceScv);
        return new Visit(conduct.Way(draws), TimeSpan.FromSeconds(row.ServiceSeconds ?? Math.Round(Math.Max(1, service))))
        {
            Patience = row.Left ? TimeSpan.FromSeconds(row.WaitSeconds) : null,
        };
    }

    // The trace's seconds count from midnight of the hall's business day.
    private DateTimeOffset Midnight(DateTimeOffset start)
    {
        var opens = hall.Opens ?? start;
        return new DateTimeOffset(opens.Date, opens.Offset);
    }
}
