using Queueing.Simulator.World.Checks;

namespace Queueing.Simulator.World.Cluster;

/// <summary>Handles one result type.</summary>
/// <typeparam name="T">The result; <see cref="Nothing"/> for none.</typeparam>
internal sealed class ReplyKind<T> : ReplyKind
{
    public override PendingReply Expect() => new PendingReply<T>();

    public override object Sent() => typeof(T) == typeof(Nothing) ? ValueTask.CompletedTask : default(ValueTask<T>);

    public override async Task Run(GrainTurn turn)
    {
        try
        {
            var returned = turn.Begin();
            if (returned is ValueTask<T> answering)
            {
                turn.Answer(await answering);
            }
            else
            {
                await (ValueTask)returned;
                turn.Answer(null);
            }
        }
        catch (Exception e) when (e is not WorldViolation)
        {
            turn.Fail(e);
        }

        turn.End();
    }
}
