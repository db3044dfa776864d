using Orleans.Timers;
using Queueing.Domain.Tickets;

namespace Queueing.Grains.Windows;

/// <summary>
/// Remembers when a window calls by itself: once after each call that is over. The pause is hall time, looked at by the machine's
/// timers at least once a second; it is lost with the activation, and begins anew when somebody reminds the next one.
/// </summary>
internal sealed class AutoCall(ITimerRegistry timers, IGrainContext context, TimeProvider clock, Func<Task> goOff)
{
    private static readonly TimeSpan LongestNap = TimeSpan.FromSeconds(1);

    private IGrainTimer? timer;
    private DateTimeOffset due;

    /// <summary>Gets the call after which the next is made; null when none is waited for.</summary>
    public CallId? After { get; private set; }

    /// <summary>Calls the next one a pause after this call is over; a second time for the same call changes nothing.</summary>
    public void Arm(CallId over, TimeSpan pause)
    {
        if (After != over)
        {
            (After, due) = (over, clock.GetUtcNow() + pause);
            Nap();
        }
    }

    public void Cancel() => After = null;

    private void Nap()
    {
        var left = due - clock.GetUtcNow();
        timer ??= timers.RegisterGrainTimer(
            context,
            static (self, _) => self.Wake(),
            this,
            new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        timer.Change(left < TimeSpan.Zero ? TimeSpan.Zero : left < LongestNap ? left : LongestNap, Timeout.InfiniteTimeSpan);
    }

    private Task Wake()
    {
        if (After is null)
        {
            return Task.CompletedTask;
        }

        if (clock.GetUtcNow() < due)
        {
            Nap();
            return Task.CompletedTask;
        }

        return goOff();
    }
}
