
namespace Queueing.Grains.Tests.World;

/// <summary>A timer that goes off when a test says so.</summary>
internal sealed class FakeTimer(Func<Task> callback, GrainTimerCreationOptions options) : IGrainTimer
{
    public GrainTimerCreationOptions Options => options;

    public TimeSpan? Due { get; private set; }

    public bool IsDisposed { get; private set; }

    /// <summary>Gets how often it was set.</summary>
    public int Changes { get; private set; }

    public void Change(TimeSpan dueTime, TimeSpan period) => (Due, Changes) = (dueTime, Changes + 1);

    public void Dispose() => IsDisposed = true;

    public Task GoOff()
    {
        Due.ShouldNotBeNull();
        Due = null;
        return callback();
    }
}
