using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.World.Plans;

/// <summary>Invents a second, small hall that people are sent on to, and back from, and what happens there; from draws of its own.</summary>
internal sealed class LinkedHall
{
    /// <summary>The share of worlds that have one.</summary>
    private const double Share = 0.125;

    /// <summary>The share of the usual people who come there of themselves.</summary>
    private const double Locals = 0.5;

    /// <summary>Its name. Its queues and windows are named as those of the other hall are: what is of both must not be taken for one.</summary>
    public static readonly HallId Id = new("linked");

    private readonly Draws draws;
    private readonly HallId first;
    private readonly TimeSpan heals;
    private readonly int silos;

    private LinkedHall(Draws draws, HallId first, double pace, TimeSpan heals, int silos)
    {
        (this.draws, this.first, this.heals, this.silos) = (draws, first, heals, silos);
        Hall = new SmallHall(draws, draws, pace).Build(Id, 2, 2, Classes());
    }

    public Hall Hall { get; }

    /// <summary>Invents it; null in most worlds.</summary>
    public static LinkedHall? Of(ulong seed, HallId first, double pace, TimeSpan heals, int silos) =>
        new Draws(seed, "linked") is var draws && draws.Happens(Share) ? new LinkedHall(draws, first, pace, heals, silos) : null;

    /// <summary>Invents who comes there, and what fails beside what fails anyway.</summary>
    /// <param name="from">The number of the first.</param>
    public IEnumerable<PlanItem> Invent(int from)
    {
        var next = from;
        foreach (var item in new Crowd(draws, draws, Hall, Locals).Invent(next))
        {
            next++;
            yield return new Elsewhere(item);
        }

        for (var whims = draws.Below(8); whims > 0; whims--)
        {
            yield return new Elsewhere(new Whim(next++, heals * draws.Uniform(), (WhimKind)draws.Below(Enum.GetValues<WhimKind>().Length)));
        }

        for (var outages = draws.Below(3); outages > 0; outages--)
        {
            yield return Outage(next++);
        }

        // Who has ended a ticket is gone before it has told, and another activation knows, or does not.
        for (var ends = draws.Below(6); ends > 0; ends--)
        {
            var kind = draws.Happens(0.5) ? FaultKind.Stray : draws.Happens(0.5) ? FaultKind.Crash : FaultKind.Collect;
            yield return new Fault(next++, heals * draws.Uniform(0, 0.9), TimeSpan.FromSeconds(draws.Uniform(1, 30)), kind, draws.Below(silos), 0);
        }
    }

    /// <summary>Each hall has a store of its own.</summary>
    private Fault Outage(int id) => new(id, heals * draws.Uniform(0, 0.8), TimeSpan.FromSeconds(draws.Uniform(5, 120)), FaultKind.DiskFull, 0, 1)
    {
        Store = draws.Happens(0.5) ? Id : first,
    };

    /// <summary>Some are known in both halls, though not with the same head start, or not on everybody's word.</summary>
    private ImmutableArray<PriorityClass> Classes() =>
    [
        SmallHall.Ordinary,
        new(
            new PriorityClassId(draws.Happens(0.8) ? "elderly" : "disabled"), SmallHall.Text("class"), TimeSpan.FromMinutes(draws.Uniform(1, 5)),
            draws.Happens(0.5) ? PriorityEvidence.Declared : PriorityEvidence.Verified),
    ];
}
