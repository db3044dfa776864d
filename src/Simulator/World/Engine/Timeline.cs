namespace Queueing.Simulator.World.Engine;

/// <summary>
/// Everything that happens in a world, in one queue ordered by (due, sequence), on one thread. What is due at the same instant
/// happens in the order in which it was asked for, so a seed decides all.
/// </summary>
internal sealed class Timeline(DateTimeOffset start)
{
    private const ulong FnvPrime = 1099511628211;

    private readonly PriorityQueue<Action, (long Due, long Sequence)> steps = new();
    private long sequence;

    /// <summary>Gets the true time; no clock in the world need agree with it.</summary>
    public DateTimeOffset Now { get; private set; } = start;

    /// <summary>Gets when the world began.</summary>
    public DateTimeOffset Start { get; } = start;

    /// <summary>Gets how many steps were made.</summary>
    public long Steps { get; private set; }

    /// <summary>Gets a hash of every step so far: when it was due, the how many-eth it was asked for, and what was noted.</summary>
    public ulong Hash { get; private set; } = 14695981039346656037;

    /// <summary>Gets or sets whose work was last gone on with: a world that does not end names it.</summary>
    public string? Running { get; set; }

    /// <summary>Has something happen later, or as soon as what is due now is done.</summary>
    public void After(TimeSpan delay, Action step)
    {
        var due = Now.UtcTicks + Math.Max(0, delay.Ticks);
        steps.Enqueue(step, (due, sequence++));
    }

    /// <summary>Makes the next step.</summary>
    /// <returns>False when there is none.</returns>
    public bool Step()
    {
        if (!steps.TryDequeue(out var step, out var key))
        {
            return false;
        }

        Now = new DateTimeOffset(key.Due, TimeSpan.Zero);
        Steps++;
        Note((ulong)key.Due);
        Note((ulong)key.Sequence);
        step();
        return true;
    }

    /// <summary>Makes steps until an instant.</summary>
    public void RunUntil(DateTimeOffset until)
    {
        while (steps.TryPeek(out _, out var key) && key.Due <= until.UtcTicks)
        {
            Step();
        }

        Now = until > Now ? until : Now;
    }

    /// <summary>Adds to the hash what the order alone does not tell, for example whom a message goes to.</summary>
    public void Note(ulong value) => Hash = (Hash ^ value) * FnvPrime;

    /// <summary>A task that is done after a while; goes on in the caller's own scheduler.</summary>
    public Task Delay(TimeSpan delay)
    {
        var done = new TaskCompletionSource();
        After(delay, () => done.TrySetResult());
        return done.Task;
    }
}
