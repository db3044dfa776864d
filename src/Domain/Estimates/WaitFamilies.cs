namespace Queueing.Domain.Estimates;

/// <summary>
/// The learners of a hall: each queue is a family by itself once it has seen enough waits, and until then goes by the hall's
/// family, which learns from all. Constant space for each queue; deterministic; not thread-safe.
/// </summary>
/// <param name="robust">False for plain least squares, as something to compare with.</param>
public sealed class WaitFamilies(bool robust = true)
{
    private readonly WaitLearner hall = new(robust);
    private readonly SortedDictionary<string, WaitLearner> queues = new(StringComparer.Ordinal);

    /// <summary>Gets what was learned of the hall as a whole, or null while that is too little.</summary>
    public WaitModel? Hall => hall.Model;

    /// <summary>Finds what a queue's waits are forecast by.</summary>
    /// <param name="queue">The queue.</param>
    /// <returns>Its own model, else the hall's, else null: then the drain stands.</returns>
    public WaitModel? ModelOf(string queue) => queues.GetValueOrDefault(queue)?.Model ?? hall.Model;

    /// <summary>Tells which family a queue goes by.</summary>
    /// <param name="queue">The queue.</param>
    /// <returns>The family.</returns>
    public WaitFamily FamilyOf(string queue) =>
        queues.GetValueOrDefault(queue)?.Model is not null ? WaitFamily.Queue
        : hall.Model is not null ? WaitFamily.Hall
        : WaitFamily.Drain;

    /// <summary>Counts the waits a queue's own learner has seen.</summary>
    /// <param name="queue">The queue.</param>
    /// <returns>How many.</returns>
    public int SamplesOf(string queue) => queues.GetValueOrDefault(queue)?.Samples ?? 0;

    /// <summary>Notes a wait that begins: what is known of it, and what both families say of it now.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="signs">What is known.</param>
    /// <returns>To be given to <see cref="End"/>.</returns>
    public OpenWait Begin(string queue, in WaitSigns signs) =>
        new(queue, signs, LearnerOf(queue).Forecast(signs), hall.Forecast(signs));

    /// <summary>Learns from a wait that ended by a call; say them in the order in which they end.</summary>
    /// <param name="open">The wait as it began.</param>
    /// <param name="wait">What it was, in seconds; positive.</param>
    public void End(OpenWait open, double wait)
    {
        LearnerOf(open.Queue).Learn(open.Signs, open.Own, wait);
        hall.Learn(open.Signs, open.Hall, wait);
    }

    /// <summary>Re-calibrates all ranges; once a day, when it is over.</summary>
    public void EndDay()
    {
        hall.EndDay();
        foreach (var learner in queues.Values)
        {
            learner.EndDay();
        }
    }

    private WaitLearner LearnerOf(string queue)
    {
        if (!queues.TryGetValue(queue, out var learner))
        {
            queues.Add(queue, learner = new WaitLearner(robust, hall));
        }

        return learner;
    }
}
