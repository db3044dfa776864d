namespace Queueing.LiveHall.Arrivals;

/// <summary>Somebody comes through the door.</summary>
/// <param name="Key">Their name within the run.</param>
internal sealed record Arrival(string Key, DateTimeOffset At, string Service, string Queue, string PriorityClass, Visit Visit)
{
    /// <summary>The trace names no server for them: nobody's shift is derived from this row.</summary>
    public bool WithoutServer { get; init; }
}
