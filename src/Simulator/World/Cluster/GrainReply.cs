namespace Queueing.Simulator.World.Cluster;

/// <summary>What a call came to, on its way to who waits for it.</summary>
/// <param name="to">Where the call came from.</param>
/// <param name="waiting">Who waits.</param>
/// <param name="value">The answer, if it is one.</param>
/// <param name="fault">The failure, or null.</param>
internal sealed class GrainReply(Silo to, PendingReply waiting, object? value, Exception? fault)
{
    /// <summary>Comes back, if the silo is still there.</summary>
    public void Arrive()
    {
        if (!to.IsAlive)
        {
            return;
        }

        if (fault is null)
        {
            waiting.Answer(value);
        }
        else
        {
            waiting.Fail(fault);
        }
    }
}
