using System.Collections.Immutable;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Estimates;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;
using Queueing.Grains.Queues;
using Queueing.Grains.Windows;

namespace Queueing.Grains.Dispatch;

/// <summary>What the dispatcher tells others, all one way: a lost message is told again at the next look.</summary>
internal sealed class DispatcherTeller(IGrainFactory grains, HallDay day, HallView view)
{
    /// <summary>A change of capacity below this many windows is not told: estimates do not show it.</summary>
    private const double Noticeable = 0.01;

    private readonly IWindowGrain?[] windows = new IWindowGrain?[view.Hall.Windows.Length];
    private readonly ITicketQueueGrain?[] queues = new ITicketQueueGrain?[view.Hall.Queues.Length];
    private readonly double[] told = new double[view.Hall.Queues.Length];
    private readonly QueueLoad?[] toldLoads = new QueueLoad?[view.Hall.Queues.Length];
    private readonly QueueLoads loads = new(view);
    private readonly List<int> ready = [];

    /// <summary>Sends an order until the window's report shows it.</summary>
    public async ValueTask TellOrderAsync(int window)
    {
        if (!view.HasObeyed(window))
        {
            await Window(window).Tell(view.OrderAt(window)!);
        }
    }

    public async ValueTask TellOrdersAsync()
    {
        for (var window = 0; window < windows.Length; window++)
        {
            await TellOrderAsync(window);
        }
    }

    public async ValueTask TellCapacityAsync(Pressures pressures)
    {
        for (var queue = 0; queue < queues.Length; queue++)
        {
            var capacity = pressures.Capacity[queue];
            if (Math.Abs(capacity - told[queue]) > Noticeable)
            {
                told[queue] = capacity;
                await Queue(queue).TellCapacity(capacity);
                await TellLoadAsync(queue);
            }
        }
    }

    /// <summary>Tells queues with windows what is known of these: at every look, for that suffices for an estimate.</summary>
    public async ValueTask TellLoadsAsync()
    {
        for (var queue = 0; queue < queues.Length; queue++)
        {
            if (told[queue] > 0)
            {
                await TellLoadAsync(queue);
            }
        }
    }

    /// <summary>Offers a queue's waiting tickets to as many ready windows, the longest ready first.</summary>
    public async ValueTask OfferAsync(int queue, DateTimeOffset now)
    {
        if (view.QueueAt(queue) is not { Waiting: > 0 } summary)
        {
            return;
        }

        CallRouting.ReadyWindows(view, queue, now, ready);
        for (var i = 0; i < ready.Count && i < summary.Free; i++)
        {
            await Window(ready[i]).Offer();
        }

        await OfferAimedAsync(summary, now);
    }

    /// <summary>Tells a ready window when somebody waits whom it may serve.</summary>
    public async ValueTask OfferToAsync(int window, DateTimeOffset now)
    {
        if (view.StateAt(window) == WindowState.Ready && !CallRouting.Choose(view, window, now).IsEmpty)
        {
            await Window(window).Offer();
        }
    }

    /// <summary>
    /// Offers what a report leaves to be done: to the window itself, or, when it is ready no more, to others whom it was offered. It may
    /// have taken somebody else.
    /// </summary>
    public async ValueTask OfferAfterAsync(int window, bool wasReady, DateTimeOffset now)
    {
        await OfferToAsync(window, now);
        for (var queue = 0; wasReady && view.StateAt(window) != WindowState.Ready && queue < queues.Length; queue++)
        {
            await OfferAsync(queue, now);
        }
    }

    public async ValueTask OfferAllAsync(DateTimeOffset now)
    {
        for (var window = 0; window < windows.Length; window++)
        {
            await OfferToAsync(window, now);
        }
    }

    /// <summary>Asks owners that are ahead of the view to report.</summary>
    public async ValueTask AskAsync(List<StreamHead> ahead)
    {
        foreach (var (stream, version) in ahead)
        {
            if (stream.Kind == StreamKind.Queue)
            {
                await Queue(view.Hall.IndexOf(new QueueId(stream.Owner))).Report(version);
            }
            else
            {
                await Window(view.Hall.IndexOf(new WindowId(stream.Owner))).Report(version);
            }
        }
    }

    /// <summary>
    /// Reminds idle windows that call by themselves, and windows that are to close: the store may have refused it at its time; and queues
    /// that have somebody to tell another hall of: whoever was to tell may be gone.
    /// </summary>
    public async ValueTask RemindAsync()
    {
        for (var queue = 0; queue < queues.Length; queue++)
        {
            if (view.QueueAt(queue) is { Leaving: > 0 } known)
            {
                await Queue(queue).Report(known.Version);
            }
        }

        for (var window = 0; window < windows.Length; window++)
        {
            if (view.WindowAt(window) is { } known && IsToBeReminded(window, known))
            {
                await Window(window).Remind();
            }
        }
    }

    private bool IsToBeReminded(int window, WindowSummary known) => view.StateAt(window) switch
    {
        WindowState.Draining => view.HandAt(window) is not (TicketState.Called or TicketState.Serving),
        WindowState.Idle => known.LastCall is not null && (known.AutoCalls || view.Hall.Windows[window].AutoCall is not null),
        _ => false,
    };

    /// <summary>Tells queues which closed windows nobody needs to wait for any more.</summary>
    public async ValueTask LiftAimsAsync()
    {
        for (var queue = 0; queue < queues.Length; queue++)
        {
            foreach (var line in view.QueueAt(queue)?.Aimed ?? [])
            {
                if (view.Hall.IndexOf(line.Window) is var window && (window < 0 || view.StateAt(window) == WindowState.Closed))
                {
                    await Queue(queue).LiftAims(line.Window);
                }
            }
        }
    }

    /// <summary>Tells windows that another number of people waits for them alone than before.</summary>
    public async ValueTask TellAimedAsync(QueueSummary? before, QueueSummary after)
    {
        var was = before?.Aimed ?? [];
        if (was.IsEmpty && after.Aimed.IsEmpty)
        {
            return;
        }

        foreach (var id in was.Concat(after.Aimed).Select(x => x.Window).Distinct())
        {
            if (view.Hall.IndexOf(id) is >= 0 and var window
                && (before?.AimedAt(id).Waiting ?? 0) != after.AimedAt(id).Waiting)
            {
                await Window(window).AimChanged();
            }
        }
    }

    /// <summary>Asks queues past their next deadline to move on whoever it is.</summary>
    public async ValueTask AskDueAsync(DateTimeOffset upSince, DateTimeOffset now, ImmutableArray<WindowSight> sights)
    {
        for (var queue = 0; queue < queues.Length; queue++)
        {
            if (view.QueueAt(queue)?.NextDeadline <= now)
            {
                await Queue(queue).TakeDue(upSince, now, sights);
            }
        }
    }

    /// <summary>Offers a ready window whoever waits for it alone.</summary>
    private async ValueTask OfferAimedAsync(QueueSummary summary, DateTimeOffset now)
    {
        foreach (var line in summary.Aimed)
        {
            if (line.Waiting > 0 && view.Hall.IndexOf(line.Window) is >= 0 and var window)
            {
                await OfferToAsync(window, now);
            }
        }
    }

    private async ValueTask TellLoadAsync(int queue)
    {
        var load = loads.Of(queue);
        if (load != toldLoads[queue])
        {
            toldLoads[queue] = load;
            await Queue(queue).TellLoad(load);
        }
    }

    private IWindowGrain Window(int window) =>
        windows[window] ??= grains.GetGrain<IWindowGrain>(GrainKey.Of(day, view.Hall.Windows[window].Id));

    private ITicketQueueGrain Queue(int queue) =>
        queues[queue] ??= grains.GetGrain<ITicketQueueGrain>(GrainKey.Of(day, view.Hall.Queues[queue].Id));
}
