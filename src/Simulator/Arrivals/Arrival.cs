namespace Queueing.Simulator.Arrivals;

/// <summary>Somebody comes through the door.</summary>
/// <param name="Key">Their name within the day.</param>
/// <param name="At">When.</param>
/// <param name="Service">What they come for.</param>
/// <param name="Queue">The queue it leads to.</param>
/// <param name="PriorityClass">Their priority class.</param>
/// <param name="Visit">What they will do.</param>
public sealed record Arrival(string Key, DateTimeOffset At, string Service, string Queue, string PriorityClass, Visit Visit)
{
    /// <summary>Gets a value indicating whether a trace names no server for them: nobody's shift is derived from this row.</summary>
    public bool WithoutServer { get; init; }
}
