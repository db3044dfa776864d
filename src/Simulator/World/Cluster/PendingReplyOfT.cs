namespace Queueing.Simulator.World.Cluster;

/// <summary>What a caller waits for.</summary>
/// <typeparam name="T">The result; <see cref="Nothing"/> for none.</typeparam>
internal sealed class PendingReply<T> : PendingReply
{
    private readonly TaskCompletionSource<T> source = new();

    public override object Awaited => typeof(T) == typeof(Nothing) ? new ValueTask(source.Task) : new ValueTask<T>(source.Task);

    public override bool IsOver => source.Task.IsCompleted;

    public override void Answer(object? value) => source.TrySetResult((T)value!);

    public override void Fail(Exception fault) => source.TrySetException(fault);
}
