using Orleans.Timers;

namespace Queueing.Grains.Tests.World;

/// <summary>Timers that go off when a test says so.</summary>
internal sealed class FakeTimers : ITimerRegistry
{
    public List<FakeTimer> Made { get; } = [];

    public IDisposable RegisterTimer(IGrainContext grainContext, Func<object?, Task> callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        throw new NotSupportedException();

    public IGrainTimer RegisterGrainTimer<TState>(
        IGrainContext grainContext,
        Func<TState, CancellationToken, Task> callback,
        TState state,
        GrainTimerCreationOptions options)
    {
        var timer = new FakeTimer(() => callback(state, CancellationToken.None), options);
        Made.Add(timer);
        return timer;
    }
}
