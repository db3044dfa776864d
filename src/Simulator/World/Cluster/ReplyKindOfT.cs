namespace Queueing.Simulator.World.Cluster;

/// <summary>Handles one result type.</summary>
/// <typeparam name="T">The result; <see cref="Nothing"/> for none.</typeparam>
internal sealed class ReplyKind<T> : ReplyKind
{
    public override PendingReply Expect() => new PendingReply<T>();

    public override object Sent() => typeof(T) == typeof(Nothing) ? ValueTask.CompletedTask : default(ValueTask<T>);

    public override async Task<object?> Track(object returned)
    {
        if (returned is ValueTask<T> answering)
        {
            return await answering;
        }

        await (ValueTask)returned;
        return null;
    }
}
