namespace Queueing.Domain.Queues;

/// <summary>The running mean of a queue's service times: the configured mean counts as twenty services seen.</summary>
/// <param name="prior">Mean service time believed before any is seen; positive.</param>
internal sealed class ServiceTimes(TimeSpan prior)
{
    /// <summary>The weight of the prior, as POLICY's forecast weighs its own (+20).</summary>
    private const int PriorWeight = 20;

    private TimeSpan total;

    public int Count { get; private set; }

    public TimeSpan Mean => ((PriorWeight * prior) + total) / (PriorWeight + Count);

    public void Add(TimeSpan service)
    {
        total += service;
        Count++;
    }
}
