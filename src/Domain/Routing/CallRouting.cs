using System.Collections.Immutable;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Routing;

/// <summary>
/// The fast layer: which queue a free window serves next, and which ready window an arrival goes to. The largest
/// efficiency × age ÷ target wins, the generalised cμ rule on delays (Mandelbaum &amp; Stolyar 2004). A window's own queues come
/// first while they are nearly as due: help is for those who really wait, and people stay with the clerks who know their matter.
/// </summary>
public static class CallRouting
{
    /// <summary>How many targets a ticket may wait before any window able to serve it takes it next (POLICY).</summary>
    public const int OverdueTargets = 3;

    /// <summary>How a window comes to serve a queue: the queue is its own, it is on tidal duty, or somebody is overdue.</summary>
    private const int Own = 0;
    private const int OnDuty = 1;
    private const int BeyondDuty = 2;

    /// <summary>Orders the queues that a window should ask.</summary>
    /// <param name="view">The hall as reported.</param>
    /// <param name="window">The window's place.</param>
    /// <param name="now">The hall's time.</param>
    /// <returns>
    /// The queues believed to have somebody waiting, most due first. Beyond those the window is ordered to serve, it may hold
    /// overdue ones of its further queues, duty or not.
    /// </returns>
    public static ImmutableArray<DueQueue> Choose(HallView view, int window, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(view);
        var serving = view.ServingAt(window);
        var onDuty = view.OrderAt(window)?.Tide is not null;
        var readySince = view.WindowAt(window)?.ReadySince;
        Span<Candidate> found = stackalloc Candidate[serving.Queues.Length];
        var count = 0;
        for (var i = 0; i < serving.Queues.Length; i++)
        {
            var queue = serving.Queues[i];
            if (view.QueueAt(queue) is { } summary && summary.HeadFor(view.Hall.Windows[window].Id) is { } head)
            {
                var own = i < serving.Own;
                var overdue = OverdueRatio(view.Hall.Queues[queue], summary.OldestFree ?? head.EligibleAt, now);
                var rule = overdue > 0 ? CallRule.Overdue
                    : !own ? CallRule.TidalDuty
                    : readySince <= head.EligibleAt ? CallRule.ReadyWindow
                    : CallRule.LongestRelativeWait;
                if (own || onDuty || overdue > 0)
                {
                    found[count++] = Weigh(view.Hall, queue, own, rule, overdue, head, now);
                }
            }
        }

        return Order(view.Hall, found[..count]);
    }

    /// <summary>Orders the queues by their heads alone, for a window whose dispatcher is silent.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="window">The window.</param>
    /// <param name="heads">The queues the window may serve, each with its head or null.</param>
    /// <param name="now">The hall's time.</param>
    /// <returns>The queues with a head, most due first.</returns>
    public static ImmutableArray<DueQueue> WithoutDispatcher(
        Hall hall,
        Window window,
        IReadOnlyList<(QueueId Queue, QueueHead? Head)> heads,
        DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(window);
        ArgumentNullException.ThrowIfNull(heads);
        Span<Candidate> found = stackalloc Candidate[heads.Count];
        var count = 0;
        for (var i = 0; i < heads.Count; i++)
        {
            if (heads[i].Head is { } head && hall.IndexOf(heads[i].Queue) is >= 0 and var queue)
            {
                var overdue = OverdueRatio(hall.Queues[queue], head.EligibleAt, now);
                var rule = overdue > 0 ? CallRule.Overdue : CallRule.WithoutDispatcher;
                found[count++] = Weigh(hall, queue, window.Primary.Contains(heads[i].Queue), rule, overdue, head, now);
            }
        }

        return Order(hall, found[..count]);
    }

    /// <summary>Finds the ready windows that somebody waiting in a queue should be offered to.</summary>
    /// <param name="view">The hall as reported.</param>
    /// <param name="queue">The queue's place.</param>
    /// <param name="now">The hall's time.</param>
    /// <param name="windows">
    /// Receives the windows' places: the one that has been idle for the largest part of its day first, so that work is shared
    /// evenly (an idleness-ratio rule: Gurvich and Whitt 2009). One on tidal duty comes before one of the queue's own only when
    /// it has been idle for longer by <see cref="Tides.TidalSettings.IdleAllowance"/>; when somebody is overdue, any able to serve them come last.
    /// </param>
    public static void ReadyWindows(HallView view, int queue, DateTimeOffset now, List<int> windows)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(windows);
        windows.Clear();
        var overdue = view.QueueAt(queue)?.OldestFree is { } oldest
            && OverdueRatio(view.Hall.Queues[queue], oldest, now) > 0;
        var able = view.Plan.WindowsOf[queue];
        Span<ReadyWindow> found = stackalloc ReadyWindow[able.Length];
        var count = 0;
        var longest = TimeSpan.FromTicks(1);
        foreach (var window in able)
        {
            if (Rank(view, window, queue, overdue) is var rank && rank < int.MaxValue)
            {
                var (open, ready) = view.TimeAt(window, now);
                longest = open > longest ? open : longest;
                found[count++] = new ReadyWindow(window, rank, rank == BeyondDuty, open > TimeSpan.Zero ? ready / open : 0);
            }
        }

        AddByIdleness(found[..count], view.Hall.Tides.IdleAllowance / longest, windows);
    }

    private static void AddByIdleness(Span<ReadyWindow> found, double allowance, List<int> windows)
    {
        foreach (ref var window in found)
        {
            if (window.Rank == OnDuty)
            {
                window = window with { Idleness = window.Idleness - allowance };
            }
        }

        found.Sort();
        foreach (ref readonly var window in found)
        {
            windows.Add(window.Window);
        }
    }

    private static int Rank(HallView view, int window, int queue, bool overdue)
    {
        if (view.WindowAt(window) is not { Ready: true, Phase: WindowPhase.Open })
        {
            return int.MaxValue;
        }

        var serving = view.ServingAt(window);
        var place = Array.IndexOf(serving.Queues, queue);
        return place < 0 ? int.MaxValue
            : place < serving.Own ? Own
            : view.OrderAt(window)?.Tide is not null ? OnDuty
            : overdue ? BeyondDuty
            : int.MaxValue;
    }

    private static Candidate Weigh(Hall hall, int queue, bool own, CallRule rule, double overdue, QueueHead head, DateTimeOffset now)
    {
        var age = now > head.Seniority ? now - head.Seniority : TimeSpan.Zero;
        var (efficiency, preference) = own ? (1, 0) : (hall.Tides.EfficiencyAway, hall.Tides.HomePreference);
        return new Candidate(queue, rule, overdue, age, efficiency, (efficiency * (age / hall.Queues[queue].TargetWait)) - preference);
    }

    private static double OverdueRatio(Queue queue, DateTimeOffset oldest, DateTimeOffset now)
    {
        var ratio = (now - oldest) / queue.TargetWait;
        return ratio > OverdueTargets ? ratio : 0;
    }

    private static ImmutableArray<DueQueue> Order(Hall hall, Span<Candidate> found)
    {
        found.Sort();
        var due = ImmutableArray.CreateBuilder<DueQueue>(found.Length);
        for (var i = 0; i < found.Length; i++)
        {
            var candidate = found[i];
            var queue = hall.Queues[candidate.Queue];
            var other = found.Length == 1 ? (Candidate?)null : found[i == 0 ? 1 : 0];
            due.Add(new DueQueue(queue.Id, new CallReason(
                candidate.Rule,
                candidate.Age,
                queue.TargetWait,
                candidate.Efficiency,
                candidate.Score,
                other is { } second ? hall.Queues[second.Queue].Id : null,
                other?.Score ?? 0)));
        }

        return due.MoveToImmutable();
    }
}
