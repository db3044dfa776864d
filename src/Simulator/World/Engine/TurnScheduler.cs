namespace Queueing.Simulator.World.Engine;

/// <summary>
/// The scheduler of one activation or one person: whatever waited is gone on with in a step of the timeline, so that others' steps, and
/// crashes, come between any two. A method that ends goes on in the one that awaits it within the same step, as in Orleans' own
/// scheduler. Once stopped nothing of it runs any more: its owner died there.
/// </summary>
internal sealed class TurnScheduler : TaskScheduler
{
    private readonly Timeline timeline;
    private readonly Action<object> run;
    private readonly string owner;
    private readonly ulong name;
    private bool stopped;

    public TurnScheduler(Timeline timeline, string owner)
    {
        (this.timeline, this.owner) = (timeline, owner);
        run = task => Run((Task)task);
        name = Randomness.Draws.Hash(owner);
    }

    /// <summary>Stops everything, in the midst of whatever was going on.</summary>
    public void Stop() => stopped = true;

    /// <summary>Starts work in the present step.</summary>
    public void Start(Func<Task> work)
    {
        if (!stopped)
        {
            new Task<Task>(work).RunSynchronously(this);
        }
    }

    protected override void QueueTask(Task task) => timeline.After(TimeSpan.Zero, run, task);

    /// <summary>Work that begins runs in the step that began it, and so does what the owner's own work goes on with.</summary>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && !stopped && (task is Task<Task> || Current == this) && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => [];

    private void Run(Task task)
    {
        if (!stopped)
        {
            timeline.Note(name);
            timeline.Running = owner;
            TryExecuteTask(task);
        }
    }
}
