namespace Queueing.Simulator.World.Cluster;

/// <summary>Handles a method's result type without knowing it.</summary>
internal abstract class ReplyKind
{
    /// <summary>Makes what a caller waits for.</summary>
    public abstract PendingReply Expect();

    /// <summary>What a caller gets that waits for nothing.</summary>
    public abstract object Sent();

    /// <summary>Carries a call out, in no more steps than its method makes.</summary>
    public abstract Task Run(GrainTurn turn);
}
