using Queueing.Simulator.Laws;

namespace Queueing.Simulator.Systems;

/// <summary>A queueing system: classes of customers, pools of servers and the rules between them. Times are in units of the reader's own.</summary>
public sealed record QueueSystem
{
    /// <summary>Gets the classes.</summary>
    public required IReadOnlyList<CustomerClass> Classes { get; init; }

    /// <summary>Gets the pools.</summary>
    public required IReadOnlyList<Pool> Pools { get; init; }

    /// <summary>Gets who is next.</summary>
    public Discipline Discipline { get; init; }

    /// <summary>Gets what becomes of a service when somebody more urgent comes.</summary>
    public Interruption Interruption { get; init; }

    /// <summary>Gets how many may wait in all.</summary>
    public int Room { get; init; } = int.MaxValue;

    /// <summary>Gets how many may be present, in service or waiting.</summary>
    public int Capacity { get; init; } = int.MaxValue;

    /// <summary>Gets a value indicating whether nothing about the system is random.</summary>
    public bool IsCertain => Classes.All(x => x.IsCertain) && Pools.All(x => x.Switching?.SetUp?.IsCertain ?? true);

    /// <summary>Gets a value indicating whether arrivals go on for ever.</summary>
    public bool IsEndless => Classes.Any(x => x.Gaps is not (null or SequenceLaw { Ends: true }));
}
