namespace Queueing.Simulator.Systems;

/// <summary>Servers that are all alike.</summary>
public sealed record Pool
{
    /// <summary>Gets its name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the servers on duty at time 0.</summary>
    public required int Servers { get; init; }

    /// <summary>Gets the classes served, by place, in order of preference.</summary>
    public required IReadOnlyList<int> Serves { get; init; }

    /// <summary>Gets the speed for each class of the system: service takes work ÷ speed.</summary>
    public required IReadOnlyList<double> Speeds { get; init; }

    /// <summary>Gets a value indicating whether a free server takes the first listed class that has somebody waiting, before the discipline is asked.</summary>
    public bool TakesAsListed { get; init; }

    /// <summary>Gets the schedule; null for the same servers all the time.</summary>
    public ServerSchedule? Schedule { get; init; }

    /// <summary>Gets the switching rule; null for none.</summary>
    public Switching? Switching { get; init; }

    /// <summary>Gets the classes helped.</summary>
    public IReadOnlyList<Help> Helps { get; init; } = [];

    /// <summary>Gets a value indicating whether the same servers are on all the time and serve their own classes only.</summary>
    public bool IsPlain => Schedule is null && Switching is null && Helps.Count == 0;
}
