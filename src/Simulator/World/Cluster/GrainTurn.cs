namespace Queueing.Simulator.World.Cluster;

/// <summary>One call as an activation carries it out.</summary>
/// <param name="activation">The activation.</param>
/// <param name="grain">Its grain.</param>
/// <param name="call">The call.</param>
/// <param name="blocks">True when calls that do not interleave wait for its end.</param>
internal sealed class GrainTurn(Activation activation, IGrainBase grain, GrainCall call, bool blocks)
{
    public Task Run() => call.Method.Replies.Run(this);

    /// <summary>Calls the method; what it throws at once is thrown as it is.</summary>
    public object Begin()
    {
        activation.Silo.Network.Hear(activation, call.Arguments);
        return call.Method.Invoke(grain, call.Arguments);
    }

    public void Answer(object? value) => call.Answer(value);

    public void Fail(Exception thrown)
    {
        activation.Silo.Network.Judge(activation, call.Method.Name, thrown);
        call.Fail(thrown);
    }

    public void End()
    {
        if (blocks)
        {
            activation.Unblock();
        }
    }
}
