namespace Queueing.Grains.Queues;

/// <summary>Work that needs the queue to itself.</summary>
internal interface IQueueErrand
{
    Task Run();

    void Fail(Exception cause);
}
