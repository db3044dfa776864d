using Orleans.Timers;
using Queueing.Domain.Calendar;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;

namespace Queueing.Grains.Queues;

/// <summary>
/// Tells other halls of the tickets that ended here to go on there, until they have confirmed. The gateway tells them at once; this is
/// for what it did not live to tell.
/// </summary>
internal sealed class TicketForwards(
    IGrainFactory grains, IHallDirectory halls, TimeProvider clock, QueueStream stream, ITimerRegistry timers, IGrainContext context)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);
    private IGrainTimer? timer;
    private bool isWound;

    /// <summary>Sees to it that what is not confirmed is told again; most queues never need the timer.</summary>
    public void Wind()
    {
        if (stream.Queue.Leaving.Count > 0 && !isWound)
        {
            isWound = true;
            timer ??= timers.RegisterGrainTimer(
                context,
                static (self, _) => self.Tell(),
                this,
                new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true });
            timer.Change(Again, Timeout.InfiniteTimeSpan);
        }
    }

    private Task Tell()
    {
        isWound = false;
        foreach (var id in stream.Queue.Leaving)
        {
            var ticket = stream.Queue.Find(id)!;
            if (halls.Find(ticket.Forward!.Hall) is { } hall && hall.Find(ticket.Forward.Service) is { } service)
            {
                var key = GrainKey.Of(BusinessDay.Of(hall, clock.GetUtcNow()), service.Queue);
                grains.GetGrain<ITicketQueueGrain>(key).Arrive(ArrivingTicket.Of(stream.Id.Day, TicketViews.Of(ticket, null, null, null))).AsTask().Ignore();
            }
        }

        Wind();
        return Task.CompletedTask;
    }
}
