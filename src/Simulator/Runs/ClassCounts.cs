namespace Queueing.Simulator.Runs;

/// <summary>What became of the counted customers of one class in one replication.</summary>
public sealed class ClassCounts
{
    internal ClassCounts(int waitsOver) => WaitedOver = new long[waitsOver];

    /// <summary>Gets how many came.</summary>
    public long Arrived { get; internal set; }

    /// <summary>Gets how many found no room.</summary>
    public long Blocked { get; internal set; }

    /// <summary>Gets how many turned away.</summary>
    public long Balked { get; internal set; }

    /// <summary>Gets how many left before their service.</summary>
    public long Abandoned { get; internal set; }

    /// <summary>Gets how many began their service.</summary>
    public long Started { get; internal set; }

    /// <summary>Gets how many were served.</summary>
    public long Served { get; internal set; }

    /// <summary>Gets how many of the started or gone waited at all.</summary>
    public long Waited { get; internal set; }

    /// <summary>Gets how many were served by a pool that only helps their class.</summary>
    public long ServedAway { get; internal set; }

    /// <summary>Gets how many of the started or gone waited longer than each of the asked times.</summary>
    public IReadOnlyList<long> WaitedLonger => WaitedOver;

    /// <summary>Gets the time waited by the started and the gone, up to the first service.</summary>
    public double Wait { get; internal set; }

    /// <summary>Gets the time waited by the started.</summary>
    public double WaitOfStarted { get; internal set; }

    /// <summary>Gets the time spent in the system by the served.</summary>
    public double Stay { get; internal set; }

    /// <summary>Gets the mean number waiting.</summary>
    public double Waiting { get; internal set; }

    /// <summary>Gets the mean number in the system.</summary>
    public double Present { get; internal set; }

    internal long[] WaitedOver { get; }
}
