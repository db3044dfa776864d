using Queueing.Gateway.Streams;
using Queueing.Simulator.WhatIf;

namespace Queueing.Gateway.Simulations;

/// <summary>A question that was asked, and how far its answer is. Thread-safe.</summary>
internal sealed class Simulation(string id, string by, Question question, IVisitors visitors) : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Latest<SimulationMoment> moments = new();

    public string Id => id;

    public string By => by;

    public Question Question => question;

    public SimulationMoment Now => moments.Value ?? SimulationMoment.Begin;

    /// <summary>Gets how it stands, and a task that ends when it stands otherwise.</summary>
    public (SimulationMoment Now, Task Newer) Read()
    {
        var (now, newer) = moments.Read();
        return (now ?? SimulationMoment.Begin, newer);
    }

    /// <summary>Asks it to stop. One that waits is over at once; one that runs, after the day it is at.</summary>
    public void Cancel(DateTimeOffset now)
    {
        stop.Cancel();
        if (Now.State == SimulationState.Waiting)
        {
            moments.Publish(new SimulationMoment(SimulationState.Cancelled, 0, null, now));
        }
    }

    /// <summary>Runs it to its end or to its cancellation, on the caller's thread.</summary>
    public void Run(Func<DateTimeOffset> clock, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, stopping);
        var over = SimulationState.Failed;
        ComparisonResult? result = null;
        try
        {
            ended.Token.ThrowIfCancellationRequested();
            moments.Publish(new SimulationMoment(SimulationState.Running, 0, null, null));
            result = new Comparison(question, visitors).Run(
                progress => moments.Publish(new SimulationMoment(SimulationState.Running, progress, null, null)), ended.Token);
            over = SimulationState.Done;
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            over = SimulationState.Cancelled;
        }
        finally
        {
            moments.Publish(new SimulationMoment(over, over == SimulationState.Done ? 1 : Now.Progress, result, clock()));
        }
    }

    public void Dispose() => stop.Dispose();
}
