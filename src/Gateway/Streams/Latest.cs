namespace Queueing.Gateway.Streams;

/// <summary>
/// The newest value of something that changes, for any number of readers. A slow reader misses versions in between; nothing
/// is kept for it.
/// </summary>
internal sealed class Latest<T>
    where T : class
{
    private State state = new(null);

    /// <summary>Gets the newest value, null before the first.</summary>
    public T? Value => Volatile.Read(ref state).Value;

    /// <summary>Gets the newest value together with a task that ends when there is a newer one.</summary>
    public (T? Value, Task Newer) Read()
    {
        var seen = Volatile.Read(ref state);
        return (seen.Value, seen.Newer.Task);
    }

    public void Publish(T value) => Interlocked.Exchange(ref state, new State(value)).Newer.SetResult();

    private sealed record State(T? Value)
    {
        public TaskCompletionSource Newer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
