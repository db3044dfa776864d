using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Simulator.Arrivals;

namespace Queueing.Simulator.Halls;

/// <summary>Turns the people of a profile day or of a trace into a simulated hall's visitors.</summary>
public static class Visitors
{
    /// <summary>Takes the people over.</summary>
    /// <param name="hall">The hall that the people were drawn for.</param>
    /// <param name="arrivals">The people, in order of arrival.</param>
    /// <returns>The visitors in the same order.</returns>
    public static ImmutableArray<Visitor> Of(Hall hall, ImmutableArray<Arrival> arrivals)
    {
        ArgumentNullException.ThrowIfNull(hall);
        return
        [
            .. arrivals.Select(x => new Visitor(
                x.At,
                hall.IndexOf(new QueueId(x.Queue)),
                hall.Find(new PriorityClassId(x.PriorityClass))?.HeadStart ?? TimeSpan.Zero,
                x.Visit.Service,
                x.Visit.Patience ?? TimeSpan.MaxValue,
                x.Visit.Way)
            {
                Detour = Detour(hall, x.Visit),
            }),
        ];
    }

    private static Detour? Detour(Hall hall, Visit visit)
    {
        var target = visit.TransferTo is { } queue ? hall.IndexOf(new QueueId(queue)) : -1;
        return visit is { PutBackOnce: false, MissesFirstCall: false } && target < 0
            ? null
            : new Detour(visit.PutBackOnce, visit.MissesFirstCall, visit.ReturnsAfter, target, visit.TransferService);
    }
}
