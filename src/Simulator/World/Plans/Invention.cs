using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.World.Plans;

/// <summary>Invents a world from its seed: topology, hall, workload and faults.</summary>
internal sealed class Invention
{
    /// <summary>How long before the hall's first closing all faults are over.</summary>
    private static readonly TimeSpan Peace = TimeSpan.FromMinutes(6);

    /// <summary>The share of worlds that take their time: hours at a pace as of a real hall, in which what lasts long ends too.</summary>
    private const double Slow = 0.25;

    /// <summary>How many times as long a slow day is, with all that a hall decides on.</summary>
    private const double SlowPace = 6;

    /// <summary>The share of worlds whose store refuses everything for minutes, so that deadlines pass meanwhile.</summary>
    private const double Outages = 0.25;

    /// <summary>The share of worlds in which people are steered to other ways than a window.</summary>
    private const double Steering = 0.3;

    /// <summary>What supervisors think of: of duties most often.</summary>
    private static readonly WhimKind[] Whims =
        [WhimKind.Order, WhimKind.Order, WhimKind.Order, WhimKind.Seats, WhimKind.Phase, WhimKind.Alerts, WhimKind.Tides, WhimKind.Tides,
            WhimKind.Tickets, WhimKind.Tickets, WhimKind.Tickets, WhimKind.Tickets, WhimKind.Tickets, WhimKind.Tickets,
            WhimKind.BackOffice, WhimKind.BackOffice, WhimKind.TakeOvers, WhimKind.TakeOvers];

    private readonly ulong seed;
    private readonly Draws draws;
    private readonly Draws outages;
    private readonly Hall hall;
    private readonly double pace;
    private readonly TimeSpan open;
    private readonly List<PlanItem> items = [];
    private readonly int silos;

    private Invention(ulong seed)
    {
        this.seed = seed;
        draws = new Draws(seed, "plan");
        outages = new Draws(seed, "outages");
        pace = new Draws(seed, "pace").Happens(Slow) ? SlowPace : 1;
        hall = new SmallHall(new Draws(seed, "hall"), new Draws(seed, "timing"), pace).Build();
        var day = HallDaySchedule.Of(hall, SmallHall.Date);
        open = day.LastClosing!.Value - day.FirstOpening!.Value;
        silos = 1 + draws.Below(3);
    }

    public static WorldPlan Of(ulong seed) => new Invention(seed).Plan();

    private WorldPlan Plan()
    {
        items.AddRange(new Crowd(draws, new Draws(seed, "vouchers"), hall).Invent(items.Count));
        var heals = open - Peace;
        var whims = draws.Below(30);
        for (var i = 0; i < whims; i++)
        {
            items.Add(Whim(open * draws.Uniform()));
        }

        var rows = draws.Below(4);
        for (var i = 0; i < rows; i++)
        {
            Row(heals);
        }

        var splits = silos > 1 ? draws.Below(3) : 0;
        for (var i = 0; i < splits; i++)
        {
            Split(heals);
        }

        var faults = 1 + draws.Below(20);
        for (var i = 0; i < faults; i++)
        {
            items.Add(Fault(heals));
        }

        if (outages.Happens(Outages))
        {
            items.Add(new Fault(items.Count, heals * outages.Uniform(0.1, 0.8), TimeSpan.FromSeconds(outages.Uniform(90, 240)), FaultKind.DiskFull, 0, 1));
        }

        new PaperOutages(new Draws(seed, "papers"), hall, heals, silos, items).Add();
        Steers(new Draws(seed, "steering"));
        items.AddRange(new Subscribers(seed, heals).Invent(items.Count));
        var linked = LinkedHall.Of(seed, hall.Id, pace, heals, silos);
        items.AddRange(linked?.Invent(items.Count) ?? []);
        items.AddRange(new Equipment(seed, open, heals, silos).Invent(items.Count));
        return new WorldPlan(seed, linked is null ? [hall] : [hall, linked.Hall], SmallHall.Date, silos, heals, [.. items.OrderBy(x => x.At).ThenBy(x => x.Id)]);
    }

    /// <summary>Few see that there are other ways, and fewer take one that is not offered.</summary>
    private void Steers(Draws steering)
    {
        for (var steers = steering.Happens(Steering) ? 1 + steering.Below(15) : 0; steers > 0; steers--)
        {
            var to = (AlternativeKind)steering.Below(Enum.GetValues<AlternativeKind>().Length - (steering.Happens(0.9) ? 1 : 0));
            items.Add(new SteerAway(
                items.Count, open * steering.Uniform(), hall.Services[steering.Below(hall.Services.Length)].Id, to, steering.Happens(0.4) ? 2 + steering.Below(2) : 1));
        }
    }

    private Whim Whim(TimeSpan at) => new(items.Count, at, Whims[draws.Below(Whims.Length)]);

    /// <summary>Supervisors who move clerks and close windows while messages are lost and overtaken: what is told last need not arrive last.</summary>
    private void Row(TimeSpan heals)
    {
        var (at, length) = (heals * draws.Uniform(0, 0.9), TimeSpan.FromSeconds(draws.Uniform(20, 60)));
        items.Add(new Fault(items.Count, at, length, FaultKind.Storm, 0, draws.Uniform(0.2, 0.6)));
        for (var whims = 2 + draws.Below(6); whims > 0; whims--)
        {
            items.Add(new Whim(items.Count, at + (length * draws.Uniform()), draws.Happens(0.6) ? WhimKind.Seats : WhimKind.Phase));
        }
    }

    /// <summary>Second activations, and meanwhile others move: an owner then asks one that has not heard what the first one did.</summary>
    private void Split(TimeSpan heals)
    {
        var (at, length) = (heals * draws.Uniform(0, 0.9), TimeSpan.FromSeconds(draws.Uniform(20, 90)));
        items.Add(new Fault(items.Count, at, length, FaultKind.Stray, draws.Below(silos), 0));
        for (var moves = 2 + draws.Below(4); moves > 0; moves--)
        {
            items.Add(new Fault(items.Count, at + (length * draws.Uniform()), TimeSpan.Zero, FaultKind.Collect, draws.Below(silos), 0));
        }
    }

    private Fault Fault(TimeSpan heals)
    {
        var kind = (FaultKind)draws.Below(Enum.GetValues<FaultKind>().Length);
        var at = heals * draws.Uniform(-0.02, 0.95);
        var most = TimeSpan.FromSeconds(Math.Min(180, (heals - at).TotalSeconds));
        var size = kind switch
        {
            FaultKind.ClockStep => draws.Uniform(-45, 45),
            FaultKind.DiskSlow => draws.Uniform(0.1, 4),
            _ => draws.Uniform(0.05, 0.4),
        };
        return new Fault(items.Count, at, most * draws.Uniform() * draws.Uniform(), kind, draws.Below(silos), size);
    }
}
