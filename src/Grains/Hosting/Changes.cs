namespace Queueing.Grains.Hosting;

/// <summary>
/// Tells long polls that something changed. Belongs to one activation and is used in its turns only; a waiter holds no
/// state but the sequence it has seen, so a slow one simply gets the newest and nothing is ever buffered for it.
/// </summary>
public sealed class Changes
{
    /// <summary>
    /// How long a long poll waits, by the machine's time, before it answers that nothing changed. A silo that stops waits for
    /// the polls under way, so this bounds what a restart costs.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly TimeProvider machineTime;
    private TaskCompletionSource? waiters;

    /// <summary>Initializes a new instance of the <see cref="Changes"/> class, at sequence 1.</summary>
    /// <param name="epoch">Names the activation, for example its activation identity; sequences compare only within one epoch.</param>
    /// <param name="machineTime">The machine's time, never the hall's, which may run faster.</param>
    public Changes(string epoch, TimeProvider machineTime)
    {
        Epoch = epoch;
        this.machineTime = machineTime;
    }

    /// <summary>Gets the epoch.</summary>
    public string Epoch { get; }

    /// <summary>Gets the number of changes so far, from 1.</summary>
    public long Sequence { get; private set; } = 1;

    /// <summary>Records a change and lets every waiter go on.</summary>
    public void Signal()
    {
        Sequence++;
        waiters?.TrySetResult();
        waiters = null;
    }

    /// <summary>Waits until the sequence is another than the one seen, or for <see cref="Patience"/>.</summary>
    /// <param name="after">The sequence the caller has seen.</param>
    /// <returns>A task that never fails; the caller reads <see cref="Sequence"/> afterwards.</returns>
    public async ValueTask WaitAsync(long after)
    {
        if (after != Sequence)
        {
            return;
        }

        // Continuations must not run inside Signal, which is called in the midst of a turn.
        waiters ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await waiters.Task.WaitAsync(Patience, machineTime)
            .ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Waits as <see cref="WaitAsync(long)"/> does; an epoch that is not this one is answered at once.</summary>
    /// <param name="epoch">The epoch the caller has seen; null to be answered at once.</param>
    /// <param name="after">The sequence the caller has seen in that epoch.</param>
    /// <returns>A task that never fails.</returns>
    public ValueTask WaitAsync(string? epoch, long after) =>
        string.Equals(epoch, Epoch, StringComparison.Ordinal) ? WaitAsync(after) : ValueTask.CompletedTask;
}
