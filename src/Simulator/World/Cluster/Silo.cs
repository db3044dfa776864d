using Queueing.Simulator.World.Engine;
using Queueing.Simulator.World.Storage;

namespace Queueing.Simulator.World.Cluster;

/// <summary>A process that hosts grains. It dies with everything in it and comes back empty.</summary>
internal sealed class Silo
{
    private readonly HashSet<Activation> activations = [];

    public Silo(string name, Timeline timeline, Network network, Disk disk)
    {
        (Name, Timeline, Network) = (name, timeline, network);
        Grains = new SiloGrains(this);
        HallClock = new WorldClock(timeline);
        MachineClock = new WorldClock(timeline);
        Journal = new SiloJournal(this, disk);
        Directory = network.Directory;
    }

    public string Name { get; }

    public Timeline Timeline { get; }

    public Network Network { get; }

    public SiloGrains Grains { get; }

    public SiloJournal Journal { get; }

    /// <summary>Gets the clock on the hall's wall as this process reads it; it may be wrong.</summary>
    public WorldClock HallClock { get; }

    /// <summary>Gets the clock for patience, which runs evenly.</summary>
    public WorldClock MachineClock { get; }

    public bool IsAlive { get; private set; } = true;

    /// <summary>Gets or sets a value indicating whether no message passes between this silo and the others; all still reach the store.</summary>
    public bool IsCut { get; set; }

    /// <summary>Gets or sets where this silo believes grains live: its own belief while it is cut, and others have given it up.</summary>
    public GrainDirectory Directory { get; set; }

    /// <summary>Gets second activations that this silo alone believes in.</summary>
    public Dictionary<GrainAddressee, Activation> Strays { get; } = [];

    /// <summary>Gets how often it has started.</summary>
    public int Generation { get; private set; }

    public void Crash()
    {
        IsAlive = false;
        foreach (var activation in activations)
        {
            activation.Die();
        }

        activations.Clear();
        Strays.Clear();
    }

    public void Restart()
    {
        (IsAlive, IsCut, Directory) = (true, false, Network.Directory);
        Generation++;
    }

    public void Add(Activation activation) => activations.Add(activation);

    public void Remove(Activation activation) => activations.Remove(activation);
}
