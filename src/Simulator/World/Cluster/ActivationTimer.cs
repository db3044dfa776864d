using Queueing.Simulator.World.Engine;

namespace Queueing.Simulator.World.Cluster;

/// <summary>A grain's timer: due by the machine's time, its callback runs among the activation's other work, or takes its turn.</summary>
internal sealed class ActivationTimer(Activation activation, Func<Task> callback, bool interleaves) : IGrainTimer
{
    private readonly WorldTimer timer = new(activation.Silo.Timeline, () => activation.Tick(callback, interleaves));

    public void Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

    public void Dispose() => timer.Dispose();
}
