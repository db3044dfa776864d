using Orleans.Timers;

namespace Queueing.Grains.Hosting;

/// <summary>
/// Sends at once when it has been quiet, and then at most once an interval however often it is asked: the first change is
/// told without delay, a burst costs one more message.
/// </summary>
internal sealed class Coalescer : IDisposable
{
    private readonly TimeSpan interval;
    private readonly Action send;
    private readonly IGrainTimer timer;
    private bool resting;
    private bool asked;

    public Coalescer(ITimerRegistry timers, IGrainContext context, TimeSpan interval, Action send)
    {
        this.interval = interval;
        this.send = send;
        var options = new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true };
        timer = timers.RegisterGrainTimer(context, static (self, _) => self.OnInterval(), this, options);
    }

    public void Ask()
    {
        if (resting)
        {
            asked = true;
            return;
        }

        resting = true;
        timer.Change(interval, Timeout.InfiniteTimeSpan);
        send();
    }

    public void Dispose() => timer.Dispose();

    private Task OnInterval()
    {
        resting = false;
        if (asked)
        {
            asked = false;
            Ask();
        }

        return Task.CompletedTask;
    }
}
