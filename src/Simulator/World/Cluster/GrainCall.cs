using Queueing.Simulator.Randomness;

namespace Queueing.Simulator.World.Cluster;

/// <summary>A call of a grain as a message, which may arrive twice; whoever calls waits for its first reply.</summary>
/// <param name="network">Carries it and its replies.</param>
/// <param name="from">Where it comes from.</param>
/// <param name="to">Whom it is for.</param>
/// <param name="method">What is called.</param>
/// <param name="arguments">With what.</param>
/// <param name="draws">What becomes of it.</param>
internal sealed class GrainCall(Network network, Silo from, GrainAddressee to, GrainMethod method, object?[] arguments, Draws draws)
{
    public GrainMethod Method => method;

    public object?[] Arguments => arguments;

    /// <summary>Gets what the caller waits for; null when it waits for nothing.</summary>
    public PendingReply? Reply { get; } = method.IsOneWay ? null : method.Replies.Expect();

    /// <summary>Comes to where its caller believes the grain lives.</summary>
    public void Arrive() => network.Deliver(from, to, this);

    /// <summary>Sends the answer back, if anybody waits for one.</summary>
    public void Answer(object? value) => Send(value, null);

    /// <summary>Sends a failure back, if anybody waits for an answer.</summary>
    public void Fail(Exception fault) => Send(null, fault);

    /// <summary>Lets the caller wait no more.</summary>
    public void TimeOut()
    {
        if (Reply is { IsOver: false } waiting)
        {
            waiting.Fail(new TimeoutException($"{to.Name} did not answer {method.Name}"));
        }
    }

    private void Send(object? value, Exception? fault)
    {
        if (Reply is { } waiting)
        {
            network.Reply(new GrainReply(from, waiting, value, fault), draws);
        }
    }
}
