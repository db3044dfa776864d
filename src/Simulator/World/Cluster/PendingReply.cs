namespace Queueing.Simulator.World.Cluster;

/// <summary>What a caller waits for: the first end counts, later ones are late replies that nobody hears.</summary>
internal abstract class PendingReply
{
    /// <summary>Gets the value task that the caller gets, boxed.</summary>
    public abstract object Awaited { get; }

    /// <summary>Gets a value indicating whether it has ended.</summary>
    public abstract bool IsOver { get; }

    public abstract void Answer(object? value);

    public abstract void Fail(Exception fault);
}
