using Queueing.Domain.Identities;

namespace Queueing.Domain.Halls;

/// <summary>A queue (队列) as configured: tickets of one number series, called in order of seniority.</summary>
/// <param name="Id">Its identity within the hall.</param>
/// <param name="Name">Its name.</param>
/// <param name="Prefix">One or two capital letters before its numbers, unique in the hall.</param>
/// <param name="TargetWait">The wait that service is steered to; positive.</param>
/// <param name="ExpectedService">Mean service time believed before any is seen; positive.</param>
/// <param name="ExpectedPerDay">Tickets expected on an ordinary day; 0 when unknown.</param>
/// <param name="Schedule">When it is open: the name of one of the hall's schedules.</param>
public sealed record Queue(
    QueueId Id,
    LocalizedText Name,
    string Prefix,
    TimeSpan TargetWait,
    TimeSpan ExpectedService,
    int ExpectedPerDay,
    string Schedule)
{
    /// <summary>Gets after how long its tickets move on by themselves; never by default.</summary>
    public QueueTimers Timers { get; init; } = QueueTimers.None;
}
