using Queueing.Simulator.Randomness;
using Queueing.Simulator.World.Cluster;
using Queueing.Simulator.World.Engine;
using Queueing.Simulator.World.Plans;
using Queueing.Simulator.World.Storage;

namespace Queueing.Simulator.World;

/// <summary>Brings faults about and ends them.</summary>
internal sealed class FaultWorks(Timeline timeline, Network network, Disk disk, ulong seed)
{
    /// <summary>After how long the others give up a silo that they do not hear of.</summary>
    private static readonly TimeSpan Detection = TimeSpan.FromSeconds(3);

    private readonly List<Fault> storms = [];
    private DateTimeOffset calmFrom = timeline.Start;

    /// <summary>Gets for how long nothing failed; zero while something does.</summary>
    public TimeSpan Calm => timeline.Now > calmFrom ? timeline.Now - calmFrom : TimeSpan.Zero;

    /// <summary>Notes that something fails for a while.</summary>
    public void Trouble(TimeSpan time) => calmFrom = timeline.Now + time > calmFrom ? timeline.Now + time : calmFrom;

    public void Begin(Fault fault)
    {
        var silo = network.Silos[fault.Silo];
        Trouble(fault.For);
        switch (fault.Kind)
        {
            case FaultKind.Crash when silo.IsAlive:
                silo.Crash();
                timeline.After(fault.For, () => Restart(silo));
                break;
            case FaultKind.Cut when silo.IsAlive && network.Silos.Count > 1 && !network.Silos.Any(x => x.IsCut):
                Cut(silo, fault);
                break;
            case FaultKind.Stray when network.Silos.Count > 1:
                Stray(silo, fault);
                break;
            case FaultKind.ClockStep:
                var step = TimeSpan.FromSeconds(fault.Size);
                silo.HallClock.Offset += step;
                timeline.After(fault.For, () => silo.HallClock.Offset -= step);
                break;
            case FaultKind.Collect:
                Collect(silo, fault);
                break;
            case FaultKind.Storm or FaultKind.DiskFull or FaultKind.DiskSlow or FaultKind.Uncertain:
                storms.Add(fault);
                Blow();
                timeline.After(fault.For, () =>
                {
                    storms.Remove(fault);
                    Blow();
                });
                break;
        }
    }

    /// <summary>Sets the weather and the store by all the faults that are on.</summary>
    private void Blow()
    {
        var storm = Size(FaultKind.Storm);
        network.Weather = storm > 0 ? new Weather(storm / 2, storm / 2, storm, TimeSpan.FromSeconds(8)) : Weather.Calm;
        disk.IsFull = hall => storms.Exists(x => x.Kind == FaultKind.DiskFull && (x.Store ?? hall) == hall);
        disk.Slowness = TimeSpan.FromSeconds(Size(FaultKind.DiskSlow));
        disk.Uncertain = Size(FaultKind.Uncertain);
    }

    private double Size(FaultKind kind) => storms.Where(x => x.Kind == kind).Select(x => x.Size).DefaultIfEmpty().Max();

    private void Restart(Silo silo)
    {
        network.Directory.Forget(x => x == silo);
        silo.Restart();
    }

    private void Cut(Silo silo, Fault fault)
    {
        silo.IsCut = true;
        timeline.After(Detection, () =>
        {
            if (silo is { IsCut: true, IsAlive: true })
            {
                silo.Directory = network.Directory.Of(silo);
                network.Directory.Forget(x => x == silo);
            }
        });
        timeline.After(fault.For, () =>
        {
            // Back in touch it learns that it was given up: it ends itself and starts anew.
            if (silo is { IsCut: true, IsAlive: true })
            {
                silo.Crash();
                Restart(silo);
            }
        });
    }

    private void Stray(Silo silo, Fault fault)
    {
        var draws = new Draws(seed, (ulong)fault.Id, 1);
        var strays = network.Directory.All.Where(_ => draws.Happens(0.5)).Select(x => network.Stray(silo, x.Grain)).OfType<Activation>().ToList();
        timeline.After(fault.For, () => strays.ForEach(x => x.Retire()));
    }

    private void Collect(Silo silo, Fault fault)
    {
        var draws = new Draws(seed, (ulong)fault.Id, 2);
        foreach (var activation in network.Directory.All.Where(x => x.Silo == silo && draws.Happens(0.5)).ToList())
        {
            activation.Retire();
        }
    }
}
