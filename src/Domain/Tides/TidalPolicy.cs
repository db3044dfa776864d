using Queueing.Domain.Calendar;
using Queueing.Domain.Dispatch;

namespace Queueing.Domain.Tides;

/// <summary>
/// The slow layer of tidal dispatch (POLICY): a constant-time check of one queue at each of its events, and a full pass when a
/// queue crosses the upper threshold or a minute has gone by. Help is sought only for people who wait and who are more than the
/// windows on their way: a forecast alone keeps no clerk busy. A seated helper is let go when nobody
/// has had to wait in the queues it helps for a while (<see cref="TidalSettings.Linger"/>), never because its own queues need it:
/// it serves them before others anyway. Everything is decided from events and reports. Decides, changes nothing; keeps its buffers; not thread-safe.
/// </summary>
public sealed class TidalPolicy
{
    /// <summary>The time between two full passes without a cause (POLICY: tick 60 s).</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromSeconds(60);

    /// <summary>The most duties begun in one pass (POLICY).</summary>
    private const int MostOpenings = 12;

    private readonly DispatcherState state;
    private readonly HallView view;
    private readonly TidalSettings settings;
    private readonly Serving?[] promised;
    private readonly bool[] above;
    private readonly bool[] unhelped;
    private readonly bool[] given;
    private readonly int[] coming;
    private readonly Donors donors;

    /// <summary>Initializes a new instance of the <see cref="TidalPolicy"/> class.</summary>
    /// <param name="state">The dispatcher's state with its view.</param>
    /// <param name="day">The hall's day.</param>
    public TidalPolicy(DispatcherState state, HallDaySchedule day)
    {
        ArgumentNullException.ThrowIfNull(state);
        this.state = state;
        view = state.View;
        settings = view.Hall.Tides;
        Pressures = new Pressures(state, day);
        promised = new Serving?[view.Hall.Windows.Length];
        (above, unhelped, given) = (new bool[view.Hall.Queues.Length], new bool[view.Hall.Queues.Length], new bool[view.Hall.Queues.Length]);
        coming = new int[view.Hall.Queues.Length];
        donors = new Donors(state, Pressures);
    }

    /// <summary>Gets the pressures as worked out last.</summary>
    public Pressures Pressures { get; }

    /// <summary>Tells whether the last full pass sought help for a queue and found nobody.</summary>
    /// <param name="queue">Its place.</param>
    /// <returns>True when nobody can be spared.</returns>
    public bool IsUnhelped(int queue) => unhelped[queue];

    /// <summary>Looks at one queue after its event; constant time.</summary>
    /// <param name="queue">Its place.</param>
    /// <param name="at">The hall's time.</param>
    /// <returns>True when it has just crossed the upper threshold, so that a full pass is due.</returns>
    public bool Crosses(int queue, DateTimeOffset at)
    {
        Pressures.Refresh(queue, at);
        return !above[queue] && IsInNeed(queue);
    }

    /// <summary>Makes a full pass.</summary>
    /// <param name="at">The hall's time.</param>
    /// <param name="moves">Receives the moves: releases first, then duties in the order of need.</param>
    public void Pass(DateTimeOffset at, List<TidalMove> moves)
    {
        ArgumentNullException.ThrowIfNull(moves);
        moves.Clear();
        Array.Clear(promised);
        Array.Clear(unhelped);
        Array.Clear(given);
        Pressures.Compute(at, promised);
        CountComing();
        if (settings.Mode != TidalMode.Off)
        {
            Release(at, moves);
            Open(at, moves);
        }

        for (var queue = 0; queue < above.Length; queue++)
        {
            above[queue] = IsInNeed(queue);
        }
    }

    private void Release(DateTimeOffset at, List<TidalMove> moves)
    {
        for (var window = 0; window < promised.Length; window++)
        {
            if (state.TideAt(window) is { State: TideState.Open } tide
                && at - tide.OpenedAt!.Value >= settings.MinOpen
                && ReasonToRelease(window, tide, at) is { } reason)
            {
                moves.Add(new TidalMove(tide.Id, window, -1, false, -1, view.ServingAt(window), reason));
                var serving = state.TideServingAt(window);
                Pressures.Promise(
                    promised, window, tide.FromBackOffice ? Serving.Nothing : new Serving(serving.Queues[..serving.Own], serving.Own));
            }
        }
    }

    private TidalReason? ReasonToRelease(int window, TidalEpisode tide, DateTimeOffset at)
    {
        var serving = state.TideServingAt(window);
        var (helped, highest) = (-1, -1.0);
        foreach (var queue in serving.Queues.AsSpan(serving.Own))
        {
            (helped, highest) = Pressures.Now[queue] > highest ? (queue, Pressures.Now[queue]) : (helped, highest);
        }

        return helped >= 0 && highest < settings.Down && HasEbbed(serving, tide, at) && !StrandsSomebody(window, serving)
            ? Reason(TidalCause.Ebb, helped, settings.Down, donors.HomePressure(serving))
            : null;
    }

    /// <summary>A seated helper costs nothing while it lingers, and the next wave finds it on duty; somebody from the back office is missed there.</summary>
    private bool HasEbbed(Serving serving, TidalEpisode tide, DateTimeOffset at)
    {
        if (tide.FromBackOffice || settings.Linger == TimeSpan.Zero)
        {
            return true;
        }

        foreach (var queue in serving.Queues.AsSpan(serving.Own))
        {
            if (Pressures.Waiting[queue] > 0 || at - view.QueueAt(queue)?.EmptySince < settings.Linger)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A queue with tickets keeps a window that can serve it (POLICY invariant 7).</summary>
    private bool StrandsSomebody(int window, Serving serving)
    {
        var leaves = state.TideAt(window)!.FromBackOffice ? serving.Queues : serving.Queues.AsSpan(serving.Own);
        foreach (var queue in leaves)
        {
            if (Pressures.Waiting[queue] > 0 && !IsServedBesides(queue, window))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsServedBesides(int queue, int window)
    {
        foreach (var other in view.Plan.WindowsOf[queue])
        {
            if (other != window && promised[other] is null && view.IsWorking(other) && view.ServesAt(other).Contains(queue))
            {
                return true;
            }
        }

        return false;
    }

    private void Open(DateTimeOffset at, List<TidalMove> moves)
    {
        if (NextInNeed() < 0)
        {
            return;
        }

        donors.Begin(at, promised);
        for (var openings = 0; openings < MostOpenings && NextInNeed() is >= 0 and var queue;)
        {
            if (donors.Best(queue) is not { } donor)
            {
                given[queue] = true;
                unhelped[queue] = true;
                continue;
            }

            var reason = Reason(donor.Cause, queue, settings.Up, donors.HomePressure(donor.Serving)) with { Score = donor.Score };
            moves.Add(new TidalMove(null, donor.Window, donor.Member, donor.FromBackOffice, queue, donor.Serving, reason));
            Pressures.Promise(promised, donor.Window, donor.Serving);
            donors.Promise(donor, queue);
            coming[queue]++;
            openings++;
        }
    }

    private int NextInNeed()
    {
        var (best, highest) = (-1, settings.Up);
        for (var queue = 0; queue < given.Length; queue++)
        {
            if (!given[queue] && IsInNeed(queue) && Pressures.Planned[queue] > highest)
            {
                (best, highest) = (queue, Pressures.Planned[queue]);
            }
        }

        return best;
    }

    /// <summary>
    /// Above the upper threshold with more people waiting than windows on their way. The forecast can lift an empty queue over
    /// the threshold, and the discount for the way can keep one person's queue above it: neither needs one more window.
    /// </summary>
    private bool IsInNeed(int queue) =>
        Pressures.IsAttended(queue) && Pressures.Waiting[queue] > coming[queue] && Pressures.Planned[queue] > settings.Up;

    /// <summary>Counts the windows promised to each queue that are not on duty yet.</summary>
    private void CountComing()
    {
        Array.Clear(coming);
        for (var window = 0; window < promised.Length; window++)
        {
            if (state.TideAt(window) is { State: < TideState.Open } && state.TideQueueAt(window) is >= 0 and var queue)
            {
                coming[queue]++;
            }
        }
    }

    private TidalReason Reason(TidalCause cause, int queue, double threshold, double home) => new(
        cause,
        view.Hall.Queues[queue].Id,
        cause is TidalCause.Ebb ? Pressures.Now[queue] : Pressures.Planned[queue],
        threshold,
        Pressures.Waiting[queue],
        cause is TidalCause.Ebb ? Pressures.Capacity[queue] : Pressures.PlannedCapacity[queue],
        home,
        0);
}
