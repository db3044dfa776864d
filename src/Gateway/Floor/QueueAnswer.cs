using Queueing.Domain.Calendar;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Floor;

/// <summary>A queue as the dispatcher sees it.</summary>
/// <param name="Queue">The queue's id.</param>
/// <param name="Phase">Where its day stands.</param>
/// <param name="Unstaffed">Whether a session is open and no window serves it.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="OldestWaitSeconds">How long the first of them has waited.</param>
/// <param name="Pressure">The expected wait in shares of the target.</param>
/// <param name="Capacity">Its windows, counted by share and speed.</param>
/// <param name="DrawnToday">How many numbers were drawn today.</param>
/// <param name="Completed">How many services were completed today.</param>
/// <param name="MeanServiceSeconds">How long one takes, as expected now.</param>
internal sealed record QueueAnswer(
    string Queue,
    DayPhase Phase,
    bool Unstaffed,
    int Waiting,
    double OldestWaitSeconds,
    double Pressure,
    double Capacity,
    int DrawnToday,
    int Completed,
    double MeanServiceSeconds)
{
    public static QueueAnswer Of(QueueView queue, DayPhase phase) => new(
        queue.Id.Value,
        phase,
        phase is DayPhase.Open && queue.Capacity <= 0,
        queue.Waiting,
        queue.OldestWait.TotalSeconds,
        queue.Pressure,
        queue.Capacity,
        queue.DrawnToday,
        queue.Completed,
        queue.MeanService.TotalSeconds);
}
