namespace Queueing.Domain.Estimates;

/// <summary>
/// What is known of a ticket's wait at an instant, all of it observable then. Durations are in seconds. Windows are those the
/// dispatcher knows to serve the queue: inferring them from recent starts is what ruins queue-length estimators
/// (Ibrahim and Whitt 2009).
/// </summary>
/// <param name="PriorityClass">The place of its priority class among the hall's.</param>
/// <param name="Ahead">Tickets before it in its queue by seniority, with those of priority expected to come before it.</param>
/// <param name="Waiting">Tickets waiting in its queue, itself excluded.</param>
/// <param name="Beside">Tickets waiting in the queues that share its windows.</param>
/// <param name="HeadWait">How long the head of its queue has waited; 0 when nobody waits.</param>
/// <param name="OldestWait">The longest that anybody has waited in its queue or beside; 0 when nobody waits.</param>
/// <param name="LastWait">The wait of the last of its queue to be called; 0 before the first.</param>
/// <param name="RecentMean">The mean wait of those of its queue called in the last half hour; 0 when there were none.</param>
/// <param name="Windows">Windows known to serve its queue now.</param>
/// <param name="Busy">How many of them have somebody.</param>
/// <param name="MeanService">Mean service time believed.</param>
/// <param name="Drain">The fluid drain of those before it, itself included, through the windows known now and planned.</param>
public readonly record struct WaitSigns(
    int PriorityClass,
    double Ahead,
    int Waiting,
    int Beside,
    double HeadWait,
    double OldestWait,
    double LastWait,
    double RecentMean,
    double Windows,
    double Busy,
    double MeanService,
    double Drain);
