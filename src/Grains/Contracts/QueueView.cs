using Queueing.Domain.Identities;

namespace Queueing.Grains.Contracts;

/// <summary>A queue as the dispatcher sees it.</summary>
/// <param name="Id">The queue.</param>
/// <param name="Waiting">Tickets in line.</param>
/// <param name="OldestWait">The longest wait in line; zero when nobody waits.</param>
/// <param name="Pressure">Expected delay ÷ target wait.</param>
/// <param name="Capacity">Its windows, counted by share and speed.</param>
/// <param name="DrawnToday">Numbers issued today.</param>
/// <param name="Completed">Services finished today.</param>
/// <param name="MeanService">Mean service time believed now.</param>
[GenerateSerializer, Alias("queueing.queue-view"), Immutable]
public sealed record QueueView(
    [property: Id(0)] QueueId Id,
    [property: Id(1)] int Waiting,
    [property: Id(2)] TimeSpan OldestWait,
    [property: Id(3)] double Pressure,
    [property: Id(4)] double Capacity,
    [property: Id(5)] int DrawnToday,
    [property: Id(6)] int Completed,
    [property: Id(7)] TimeSpan MeanService);
