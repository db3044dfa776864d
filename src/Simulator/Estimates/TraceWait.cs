using Queueing.Domain.Estimates;

namespace Queueing.Simulator.Estimates;

/// <summary>A wait of a trace, with what could be observed when it began.</summary>
/// <param name="Queue">The service code: a queue, as in the bank's hall file.</param>
/// <param name="BeginsAt">The second of the day.</param>
/// <param name="Seconds">How long it was; positive.</param>
/// <param name="Signs">What was known.</param>
/// <param name="HallLast">The wait of the last to be called in the whole hall, in seconds.</param>
/// <param name="HallMean">The mean wait of all who waited and were called in the last half hour, in seconds.</param>
/// <param name="HallMeanOfAll">The same with those who were served at once.</param>
public sealed record TraceWait(
    string Queue, int BeginsAt, int Seconds, WaitSigns Signs, double HallLast, double HallMean, double HallMeanOfAll)
{
    /// <summary>Gets the second of the day at which it was called.</summary>
    public int EndsAt => BeginsAt + Seconds;
}
