using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.World.Plans;

/// <summary>Invents outages in which numbers are given out by hand, who enters them afterwards, and what fails while they do.</summary>
/// <param name="draws">What all of it is invented by.</param>
/// <param name="hall">The hall.</param>
/// <param name="heals">When all faults are over.</param>
/// <param name="silos">How many silos serve it.</param>
/// <param name="items">The plan, which it is added to.</param>
internal sealed class PaperOutages(Draws draws, Hall hall, TimeSpan heals, int silos, List<PlanItem> items)
{
    /// <summary>The share of worlds that know such outages.</summary>
    private const double Share = 0.3;

    /// <summary>People look at a wall clock: several papers are given in what they take for one moment.</summary>
    private const double Tick = 10;

    /// <summary>What fails while papers are entered; a slow store most often, before which entries meet.</summary>
    private static readonly FaultKind[] Troubles =
    [
        FaultKind.Crash, FaultKind.Crash, FaultKind.Cut, FaultKind.Storm, FaultKind.DiskFull, FaultKind.DiskSlow, FaultKind.DiskSlow, FaultKind.DiskSlow, FaultKind.DiskSlow, FaultKind.Uncertain, FaultKind.Uncertain,
        FaultKind.Stray, FaultKind.Stray, FaultKind.Collect,
    ];

    public void Add()
    {
        if (draws.Happens(Share))
        {
            for (var outages = 1 + draws.Below(2); outages > 0; outages--)
            {
                Outage(outages);
            }
        }
    }

    private void Outage(int outage)
    {
        var (at, length) = (heals * draws.Uniform(0.05, 0.6), Seconds(60, 240));
        Break(at, length);
        var entered = at + length + Seconds(-30, 60);
        var given = entered < at + length ? entered - at : length;
        ImmutableArray<PaperNote> papers = [.. Enumerable.Range(1, 3 + draws.Below(12)).Select(i => Note($"P{outage}-{i}", at + (given * draws.Uniform()), entered))];
        if (draws.Happens(0.3))
        {
            Enter(entered, papers);
        }
        else
        {
            // Two people who share the pile, and do not see that some lie in both halves.
            var from = draws.Below(papers.Length);
            var to = from + draws.Below(papers.Length - from) + 1;
            Enter(entered, papers[..to]);
            Enter(entered + (draws.Happens(0.6) ? Seconds(0, 2) : Seconds(0, 60)), papers[from..]);
        }

        for (var troubles = draws.Below(5); troubles > 0; troubles--)
        {
            Trouble(entered);
        }
    }

    private TimeSpan Seconds(double from, double to) => TimeSpan.FromSeconds(draws.Uniform(from, to));

    /// <summary>The store takes nothing, or no process lives, or only the kiosks are dark.</summary>
    private void Break(TimeSpan at, TimeSpan length)
    {
        switch (draws.Below(3))
        {
            case 0:
                Fault(at, length, FaultKind.DiskFull, 0, 1);
                break;
            case 1:
                for (var silo = 0; silo < silos; silo++)
                {
                    Fault(at, length, FaultKind.Crash, silo, 0);
                }

                break;
            default:
                break;
        }
    }

    private void Trouble(TimeSpan entered)
    {
        var kind = Troubles[draws.Below(Troubles.Length)];
        var size = kind == FaultKind.DiskSlow ? draws.Uniform(0.1, 4) : draws.Uniform(0.2, 0.6);
        Fault(entered + Seconds(-5, 20), Seconds(1, 40), kind, draws.Below(silos), size);
    }

    /// <summary>Whatever fails is over when all heals.</summary>
    private void Fault(TimeSpan at, TimeSpan length, FaultKind kind, int silo, double size)
    {
        if (at < heals)
        {
            items.Add(new Fault(items.Count, at, at + length < heals ? length : heals - at, kind, silo, size));
        }
    }

    private void Enter(TimeSpan at, ImmutableArray<PaperNote> papers)
    {
        var slip = draws.Happens(0.3) ? PaperSlip.OtherTime : draws.Happens(0.5) ? (PaperSlip)draws.Below(Enum.GetValues<PaperSlip>().Length) : PaperSlip.None;
        items.Add(new PaperBlock(items.Count, at, papers, slip, draws.Below(papers.Length), draws.Happens(0.5) ? draws.Uniform(0.1, 0.6) : 0));
    }

    /// <summary>What becomes of a paper until it is entered: most wait; what has not happened yet nobody writes down.</summary>
    private PaperNote Note(string text, TimeSpan at, TimeSpan entered)
    {
        var queue = hall.Queues[draws.Below(hall.Queues.Length)].Id;
        var (given, fate) = (Wall(at), draws.Uniform());
        TimeSpan? called = fate < 0.4 ? Until(entered, given + Seconds(0, 60)) : null;
        TimeSpan? started = fate < 0.3 ? Until(entered, called + Seconds(0, 20)) : null;
        TimeSpan? finished = fate < 0.2 ? Until(entered, started + Seconds(10, 90)) : null;
        TimeSpan? left = fate is > 0.37 and < 0.45 ? Until(entered, (called ?? given) + Seconds(5, 90)) : null;
        var window = called is null ? (WindowId?)null : hall.Windows[draws.Below(hall.Windows.Length)].Id;
        var priority = hall.PriorityClasses[draws.Happens(0.25) ? draws.Below(hall.PriorityClasses.Length) : 0].Id;
        return new PaperNote(text, queue, Services(queue), priority, given, window, called, started, finished, left);
    }

    private ImmutableArray<ServiceId> Services(QueueId queue)
    {
        ImmutableArray<ServiceId> services = [hall.Services.First(x => x.Queue == queue).Id];
        var other = hall.Services[draws.Below(hall.Services.Length)].Id;
        return draws.Happens(0.2) && !services.Contains(other) ? services.Add(other) : services;
    }

    private static TimeSpan? Until(TimeSpan entered, TimeSpan? at) => at < entered ? Wall(at.Value) : null;

    private static TimeSpan Wall(TimeSpan at) => TimeSpan.FromSeconds(Math.Floor(at.TotalSeconds / Tick) * Tick);
}
