using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Dispatch;

/// <summary>
/// A hall-day as its owners last reported it, and the orders that windows were given. Arrays by the places of the hall's
/// queues and windows. Only versions decide which report is newer. Not thread-safe.
/// </summary>
public sealed class HallView
{
    private readonly QueueSummary?[] queues;
    private readonly WindowSummary?[] windows;
    private readonly WindowOrder?[] orders;
    private readonly Serving[] servings;
    private readonly bool[] working;
    private readonly bool[] onDuty;
    private readonly long[] callsSeen;

    /// <summary>Initializes a new instance of the <see cref="HallView"/> class, with nothing reported.</summary>
    /// <param name="plan">The hall.</param>
    public HallView(FloorPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan;
        queues = new QueueSummary?[Hall.Queues.Length];
        windows = new WindowSummary?[Hall.Windows.Length];
        orders = new WindowOrder?[windows.Length];
        servings = new Serving[windows.Length];
        (working, onDuty) = (new bool[windows.Length], new bool[windows.Length]);
        callsSeen = new long[windows.Length];
        Array.Fill(servings, Serving.Nothing);
        Array.Fill(callsSeen, -1);
    }

    internal HallView(HallView other)
    {
        Plan = other.Plan;
        queues = [.. other.queues];
        windows = [.. other.windows];
        orders = [.. other.orders];
        servings = [.. other.servings];
        (working, onDuty) = ([.. other.working], [.. other.onDuty]);
        callsSeen = [.. other.callsSeen];
    }

    /// <summary>Gets the hall's configuration as places.</summary>
    public FloorPlan Plan { get; }

    /// <summary>Gets the hall.</summary>
    public Hall Hall => Plan.Hall;

    /// <summary>Gets a queue's last report.</summary>
    /// <param name="queue">Its place.</param>
    /// <returns>The summary, or null before the first.</returns>
    public QueueSummary? QueueAt(int queue) => queues[queue];

    /// <summary>Gets a window's last report.</summary>
    /// <param name="window">Its place.</param>
    /// <returns>The summary, or null before the first.</returns>
    public WindowSummary? WindowAt(int window) => windows[window];

    /// <summary>Gets what is wanted of a window.</summary>
    /// <param name="window">Its place.</param>
    /// <returns>The order, or null before the first.</returns>
    public WindowOrder? OrderAt(int window) => orders[window];

    /// <summary>Tells whether a window has shown that it took its order.</summary>
    /// <param name="window">Its place.</param>
    /// <returns>True also when it has none.</returns>
    public bool HasObeyed(int window) => (windows[window]?.Order?.Number ?? 0) >= (orders[window]?.Number ?? 0);

    /// <summary>Gets what a window may serve with the clerk it was ordered.</summary>
    /// <param name="window">Its place.</param>
    /// <returns>The queues.</returns>
    public Serving ServingAt(int window) => servings[window];

    /// <summary>Gets the queues that a window is ordered to serve now.</summary>
    /// <param name="window">Its place.</param>
    /// <returns>The places of the queues.</returns>
    public ReadOnlySpan<int> ServesAt(int window) => servings[window].On(orders[window]?.Tide is not null);

    /// <summary>Tells whether a window is open with a clerk ordered to it, so that it counts as capacity.</summary>
    /// <param name="window">Its place.</param>
    /// <returns>True while it works.</returns>
    public bool IsWorking(int window) => working[window];

    /// <summary>Tells whether a window has reported that it is on tidal duty.</summary>
    /// <param name="window">Its place.</param>
    /// <returns>True from the order that put it there until one that ends the duty, as the window took them.</returns>
    public bool IsOnDuty(int window) => onDuty[window];

    /// <summary>Takes a queue's report.</summary>
    /// <param name="summary">The report.</param>
    /// <returns>The queue's place when it is news; −1 when it is not, or the hall has no such queue.</returns>
    public int Observe(QueueSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var index = Hall.IndexOf(summary.Queue);
        if (index < 0 || (queues[index] is { } known && known.Version >= summary.Version))
        {
            return -1;
        }

        queues[index] = summary;
        foreach (ref readonly var active in summary.Active.AsSpan())
        {
            See(active.Call);
        }

        foreach (ref readonly var notice in summary.RecentCalls.AsSpan())
        {
            See(notice.Call);
        }

        return index;
    }

    /// <summary>Takes a window's report.</summary>
    /// <param name="summary">The report.</param>
    /// <returns>The window's place when it is news; −1 when it is not, or the hall has no such window.</returns>
    public int Observe(WindowSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var index = Hall.IndexOf(summary.Window);
        if (index < 0 || (windows[index] is { } known && known.Version >= summary.Version))
        {
            return -1;
        }

        windows[index] = summary;
        NoteWork(index);
        return index;
    }

    /// <summary>
    /// Is told a queue's head as read from the journal after every window report that is here. If the queue's report is that
    /// new, it knows every call those windows made: what it does not list is settled.
    /// </summary>
    /// <param name="queue">The queue's place.</param>
    /// <param name="head">The version its stream was at.</param>
    public void Confirm(int queue, long head)
    {
        if (queues[queue] is not { } summary || summary.Version < head)
        {
            return;
        }

        foreach (var window in windows)
        {
            if (window is { LastCall: { } call } && window.LastCallQueue == summary.Queue)
            {
                See(call);
            }
        }
    }

    /// <summary>Tells what is in a window's hand.</summary>
    /// <param name="window">Its place.</param>
    /// <returns>Called or Serving, or null for an empty hand. A call that its queue has not reported yet counts as called.</returns>
    public TicketState? HandAt(int window)
    {
        if (windows[window] is not { LastCall: { } call, LastCallQueue: { } queue } || Hall.IndexOf(queue) is not (>= 0 and var index))
        {
            return null;
        }

        if (queues[index] is { } summary)
        {
            foreach (ref readonly var active in summary.Active.AsSpan())
            {
                if (active.Call == call)
                {
                    return active.State;
                }
            }
        }

        return callsSeen[window] >= call.Version ? null : TicketState.Called;
    }

    /// <summary>Counts who waits for a window alone.</summary>
    /// <param name="window">Its place.</param>
    /// <returns>How many, over all queues.</returns>
    public int AimedAt(int window)
    {
        var count = 0;
        foreach (var queue in queues)
        {
            count += queue?.AimedAt(Hall.Windows[window].Id).Waiting ?? 0;
        }

        return count;
    }

    /// <summary>
    /// Tells whether a window is to stay for somebody who has a service left in one of its queues, and is elsewhere in the hall yet: of
    /// the windows at work that have the queue for their own it is the first.
    /// </summary>
    /// <param name="window">Its place.</param>
    /// <returns>True if nobody else would be there for them.</returns>
    public bool IsAwaited(int window)
    {
        foreach (var queue in queues)
        {
            foreach (var service in queue?.Onward ?? [])
            {
                if (Hall.Find(service)?.Queue is { } next && next != queue!.Queue && IsFirstOf(next, window))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Tells what a window is doing.</summary>
    /// <param name="window">Its place.</param>
    /// <returns>The state as people see it.</returns>
    public WindowState StateAt(int window) => windows[window] switch
    {
        null or { Phase: WindowPhase.Closed } => WindowState.Closed,
        { Phase: WindowPhase.Paused } => WindowState.Paused,
        { Phase: WindowPhase.Draining } => WindowState.Draining,
        { Ready: true } => WindowState.Ready,
        _ => HandAt(window) switch
        {
            TicketState.Called => WindowState.Calling,
            TicketState.Serving => WindowState.Serving,
            _ => WindowState.Idle,
        },
    };

    /// <summary>Tells how a window spent its time open today.</summary>
    /// <param name="window">Its place.</param>
    /// <param name="now">The hall's time.</param>
    /// <returns>How long it was open, and how long of that it was ready for a ticket that did not come.</returns>
    public (TimeSpan Open, TimeSpan Ready) TimeAt(int window, DateTimeOffset now) => windows[window] is { } known
        ? (known.OpenBefore + Since(known.OpenSince, now), known.ReadyBefore + Since(known.ReadySince, now))
        : default;

    internal void Desire(int window, WindowOrder order)
    {
        orders[window] = order;
        servings[window] = Plan.Meet(window, order.Clerk is { } clerk ? Plan.IndexOf(clerk) : -1);
        NoteWork(window);
    }

    private static TimeSpan Since(DateTimeOffset? from, DateTimeOffset now) =>
        from is { } since && since < now ? now - since : TimeSpan.Zero;

    /// <summary>Every pass asks for every window: kept, it is one read.</summary>
    private void NoteWork(int window)
    {
        var known = windows[window];
        working[window] = known is { Phase: WindowPhase.Open } && orders[window]?.Clerk is not null;
        onDuty[window] = known?.Order?.Tide is not null;
    }

    private void See(CallId call)
    {
        var window = Hall.IndexOf(call.Window);
        if (window >= 0 && callsSeen[window] < call.Version)
        {
            callsSeen[window] = call.Version;
        }
    }

    private bool IsFirstOf(QueueId queue, int window)
    {
        for (var other = 0; other < window; other++)
        {
            if (Hall.Windows[other].Primary.Contains(queue) && StateAt(other) is not (WindowState.Closed or WindowState.Draining or WindowState.Paused))
            {
                return false;
            }
        }

        return Hall.Windows[window].Primary.Contains(queue);
    }
}
