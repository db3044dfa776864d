namespace Queueing.Simulator.World.Engine;

/// <summary>
/// Everything that happens in a world, in one queue ordered by (due, sequence), on one thread. What is due at the same instant
/// happens in the order in which it was asked for, so a seed decides all.
/// </summary>
internal sealed class Timeline(DateTimeOffset start)
{
    private const ulong FnvPrime = 1099511628211;

    private readonly PriorityQueue<Coming, Due> later = new();
    private readonly Queue<(Coming What, long Sequence)> now = new();
    private long sequence;

    /// <summary>Gets the true time; no clock in the world need agree with it.</summary>
    public DateTimeOffset Now { get; private set; } = start;

    /// <summary>Gets when the world began.</summary>
    public DateTimeOffset Start { get; } = start;

    /// <summary>Gets how many steps were made.</summary>
    public long Steps { get; private set; }

    /// <summary>Gets a hash of every step so far: when it was due, the how many-eth it was asked for, and what was noted; and of what was written.</summary>
    public ulong Hash { get; private set; } = 14695981039346656037;

    /// <summary>Gets or sets whose work was last gone on with: a world that does not end names it.</summary>
    public string? Running { get; set; }

    /// <summary>Has something happen later, or as soon as what is due now is done.</summary>
    public void After(TimeSpan delay, Action step) => After(delay, static step => ((Action)step)(), step);

    /// <summary>Has something happen to something, as <see cref="After(TimeSpan, Action)"/> does.</summary>
    public void After(TimeSpan delay, Action<object> step, object to)
    {
        // What is due at once, as every continuation is, is made in the order asked for: it needs no order by time.
        if (delay <= TimeSpan.Zero)
        {
            now.Enqueue((new Coming(step, to), sequence++));
        }
        else
        {
            later.Enqueue(new Coming(step, to), new Due(Now.UtcTicks + delay.Ticks, sequence++));
        }
    }

    /// <summary>Makes the next step.</summary>
    /// <returns>False when there is none.</returns>
    public bool Step()
    {
        // What was asked for before this instant began comes before what was asked for in it.
        if (later.TryPeek(out var step, out var due) && (now.Count == 0 || due.At == Now.UtcTicks))
        {
            later.Dequeue();
            Now = new DateTimeOffset(due.At, TimeSpan.Zero);
            Make(step, due.Sequence);
            return true;
        }

        if (now.TryDequeue(out var next))
        {
            Make(next.What, next.Sequence);
            return true;
        }

        return false;
    }

    /// <summary>Adds to the hash what the order alone does not tell, for example whom a message goes to.</summary>
    public void Note(ulong value) => Hash = (Hash ^ value) * FnvPrime;

    /// <summary>Adds what was written to the hash.</summary>
    public void Note(ReadOnlySpan<byte> written)
    {
        foreach (var octet in written)
        {
            Note(octet);
        }
    }

    /// <summary>A task that is done after a while; goes on in the caller's own scheduler.</summary>
    public Task Delay(TimeSpan delay)
    {
        var done = new TaskCompletionSource();
        After(delay, static done => ((TaskCompletionSource)done).TrySetResult(), done);
        return done.Task;
    }

    private void Make(Coming step, long number)
    {
        Steps++;
        Note((ulong)Now.UtcTicks);
        Note((ulong)number);
        step.Step(step.To);
    }

    private readonly record struct Coming(Action<object> Step, object To);

    private readonly record struct Due(long At, long Sequence) : IComparable<Due>
    {
        public int CompareTo(Due other) => At != other.At ? At.CompareTo(other.At) : Sequence.CompareTo(other.Sequence);
    }
}
