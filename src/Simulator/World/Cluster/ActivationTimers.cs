using Orleans.Timers;

namespace Queueing.Simulator.World.Cluster;

/// <summary>Makes an activation's timers.</summary>
internal sealed class ActivationTimers(Activation activation) : ITimerRegistry
{
    public IDisposable RegisterTimer(IGrainContext grainContext, Func<object?, Task> callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        throw new NotSupportedException();

    public IGrainTimer RegisterGrainTimer<TState>(
        IGrainContext grainContext,
        Func<TState, CancellationToken, Task> callback,
        TState state,
        GrainTimerCreationOptions options)
    {
        var timer = new ActivationTimer(activation, () => callback(state, CancellationToken.None), options.Interleave);
        timer.Change(options.DueTime, options.Period);
        return timer;
    }
}
