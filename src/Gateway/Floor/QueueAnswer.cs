using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Floor;

/// <summary>A queue as the dispatcher sees it.</summary>
internal sealed record QueueAnswer(
    string Queue,
    int Waiting,
    double OldestWaitSeconds,
    double Pressure,
    double Capacity,
    int DrawnToday,
    int Completed,
    double MeanServiceSeconds)
{
    public static QueueAnswer Of(QueueView queue) => new(
        queue.Id.Value,
        queue.Waiting,
        queue.OldestWait.TotalSeconds,
        queue.Pressure,
        queue.Capacity,
        queue.DrawnToday,
        queue.Completed,
        queue.MeanService.TotalSeconds);
}
