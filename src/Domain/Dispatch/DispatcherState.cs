using Queueing.Domain.Alerts;
using Queueing.Domain.Devices;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Dispatch;

/// <summary>
/// What the dispatcher owns of one hall-day: seats, tidal episodes and alerts. Only <see cref="Apply"/> changes it. Events that
/// name windows or people whom a changed configuration no longer has are kept, without effect. Not thread-safe.
/// </summary>
public sealed class DispatcherState
{
    private readonly List<TidalEpisode> tides;
    private readonly List<CongestionAlert> alerts;
    private readonly Seating seating;
    private readonly Rests rests;
    private readonly int[] tideAt;
    private readonly Serving[] tideServing;
    private readonly int[] tideQueue;
    private readonly int[] tideMember;
    private readonly int[] alertOf;

    /// <summary>Initializes a new instance of the <see cref="DispatcherState"/> class, before the day's first event.</summary>
    /// <param name="plan">The hall.</param>
    public DispatcherState(FloorPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        View = new HallView(plan);
        (tides, alerts) = ([], []);
        DeviceAlerts = new DeviceAlerts([]);
        seating = new Seating(plan);
        rests = new Rests(plan);
        tideAt = new int[plan.Hall.Windows.Length];
        tideServing = new Serving[tideAt.Length];
        (tideQueue, tideMember) = (new int[tideAt.Length], new int[tideAt.Length]);
        alertOf = new int[plan.Hall.Queues.Length];
        Array.Fill(tideAt, -1);
        Array.Fill(alertOf, -1);
    }

    private DispatcherState(DispatcherState other)
    {
        View = new HallView(other.View);
        (Version, LastAt) = (other.Version, other.LastAt);
        tides = [.. other.tides];
        alerts = [.. other.alerts];
        DeviceAlerts = new DeviceAlerts(other.DeviceAlerts.All);
        seating = new Seating(other.seating);
        rests = new Rests(other.rests);
        tideAt = [.. other.tideAt];
        tideServing = [.. other.tideServing];
        tideQueue = [.. other.tideQueue];
        tideMember = [.. other.tideMember];
        alertOf = [.. other.alertOf];
    }

    /// <summary>Gets the hall as reported, and the orders given.</summary>
    public HallView View { get; }

    /// <summary>Gets the version: the number of events applied.</summary>
    public long Version { get; private set; }

    /// <summary>Gets the instant of the last event; the minimum before the first.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Gets the day's episodes in order of proposal.</summary>
    public IReadOnlyList<TidalEpisode> Tides => tides;

    /// <summary>Gets the day's alerts in order of raising.</summary>
    public IReadOnlyList<CongestionAlert> Alerts => alerts;

    /// <summary>Gets the day's alerts about devices.</summary>
    public DeviceAlerts DeviceAlerts { get; }

    /// <summary>Gets the identity of the next episode.</summary>
    public TideId NextTide => new(tides.Count + 1);

    /// <summary>Gets the identity of the next alert.</summary>
    public string NextAlert => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a{alerts.Count + 1}");

    /// <summary>Gets who sits at a window.</summary>
    /// <param name="window">Its place.</param>
    /// <returns>The clerk, or null.</returns>
    public StaffId? SeatAt(int window) => seating.ClerkAt(window);

    /// <summary>Gets to whom the clerk of a window hands over.</summary>
    /// <param name="window">Its place.</param>
    /// <returns>The colleague, or null.</returns>
    public StaffId? HandoverAt(int window) => seating.OfferAt(window);

    /// <summary>Gets where a person sits.</summary>
    /// <param name="member">The person's place.</param>
    /// <returns>The window's place, or −1.</returns>
    public int WindowOf(int member) => seating.WindowOf(member);

    /// <summary>Gets the episode that holds a window: every one that is not over.</summary>
    /// <param name="window">The window's place.</param>
    /// <returns>The episode, or null.</returns>
    public TidalEpisode? TideAt(int window) => tideAt[window] < 0 ? null : tides[tideAt[window]];

    /// <summary>Finds an episode.</summary>
    /// <param name="tide">Its identity.</param>
    /// <returns>The episode, or null.</returns>
    public TidalEpisode? Find(TideId tide) => tide.Sequence <= tides.Count ? tides[tide.Sequence - 1] : null;

    /// <summary>Finds an alert.</summary>
    /// <param name="alert">Its identity.</param>
    /// <returns>The alert, or null.</returns>
    public CongestionAlert? FindAlert(string alert) => alerts.Find(x => string.Equals(x.Id, alert, StringComparison.Ordinal));

    /// <summary>Gets a queue's open alert.</summary>
    /// <param name="queue">The queue's place.</param>
    /// <returns>The alert, or null.</returns>
    public CongestionAlert? AlertOf(int queue) => alertOf[queue] < 0 ? null : alerts[alertOf[queue]];

    /// <summary>Tells where a person is.</summary>
    /// <param name="member">The person's place.</param>
    /// <returns>The state, and the window's place or −1.</returns>
    public (StaffState State, int Window) Whereabouts(int member)
    {
        if (WindowOf(member) is >= 0 and var seat)
        {
            return (View.WindowAt(seat)?.Phase == WindowPhase.Paused ? StaffState.Break : StaffState.AtWindow, seat);
        }

        var person = View.Hall.Staff[member];
        foreach (var index in tideAt)
        {
            if (index >= 0 && tides[index] is { IsOrdered: true } tide && tide.Clerk == person.Id)
            {
                return (StaffState.Dispatched, View.Hall.IndexOf(tide.Window));
            }
        }

        return (person.HomeWindow is null ? StaffState.BackOffice : StaffState.Offline, -1);
    }

    /// <summary>Folds an event in.</summary>
    /// <param name="e">The next event of the stream.</param>
    /// <exception cref="InvalidOperationException">The event names an episode or alert that no event before it made.</exception>
    public void Apply(DispatcherEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        Version++;
        LastAt = e.At > LastAt ? e.At : LastAt;
        if (!ApplySeat(e) && !ApplyTide(e) && !DeviceAlerts.Apply(e) && !ApplyAlert(e))
        {
            throw new InvalidOperationException($"{e.GetType().Name} is not an event of a dispatcher");
        }
    }

    /// <summary>Copies the state, reports included: what is folded into the copy does not touch this one.</summary>
    internal DispatcherState Copy() => new(this);

    internal Serving TideServingAt(int window) => tideServing[window];

    /// <summary>The place of the queue that the episode of a window helps; −1 when the hall no longer has it.</summary>
    internal int TideQueueAt(int window) => tideQueue[window];

    /// <summary>The place of the clerk of a window's episode; −1 when the hall no longer has them.</summary>
    internal int TideMemberAt(int window) => tideMember[window];

    internal DateTimeOffset WindowRestsUntil(int window) => rests.OfWindow(window);

    internal DateTimeOffset MemberRestsUntil(int member) => rests.OfMember(member);

    private bool ApplySeat(DispatcherEvent e)
    {
        switch (e)
        {
            case ClerkSeated seated:
                seating.Seat(seated.Window, seated.Clerk);
                Order(seated.Window, seated.Clerk, seated.Tide);
                return true;
            case ClerkLeft left:
                seating.Free(left.Window);
                Order(left.Window, null, null);
                return true;
            case HandoverOffered offered:
                seating.Offer(offered.Window, offered.To);
                var place = View.Hall.IndexOf(offered.Window);
                Order(offered.Window, offered.From, place < 0 ? null : View.OrderAt(place)?.Tide);
                return true;
            default:
                return false;
        }
    }

    private bool ApplyTide(DispatcherEvent e)
    {
        switch (e)
        {
            case TideProposed proposed:
                Propose(proposed);
                return true;
            case TideApproved approved:
                var state = approved.Automatic ? TideState.AutoApproved : TideState.Approved;
                Change(approved.Tide, x => x with { State = state, Automatic = approved.Automatic, Deadline = null });
                return true;
            case TideAssigned assigned:
                var tide = Change(assigned.Tide, x => x with { State = TideState.Assigned, Deadline = assigned.AcknowledgeBy });
                Order(tide.Window, tide.Clerk, tide.Id);
                return true;
            case TideAcknowledged taken:
                Change(taken.Tide, x => x with { AcknowledgedAt = taken.At, Deadline = taken.OpenBy });
                return true;
            case TideOpened opened:
                Change(opened.Tide, x => x with { State = TideState.Open, OpenedAt = opened.At, Deadline = null });
                return true;
            case TideReleased released:
                End(released, released.Tide, TideState.Draining, released.Reason);
                return true;
            case TideClosed closed:
                var over = Change(closed.Tide, x => x with { State = TideState.Closed });
                Forget(over);
                return true;
            case TideDeclined declined:
                Forget(End(declined, declined.Tide, TideState.Declined, null));
                return true;
            case TideTimedOut late:
                Forget(End(late, late.Tide, TideState.TimedOut, late.Reason));
                return true;
            default:
                return false;
        }
    }

    private bool ApplyAlert(DispatcherEvent e)
    {
        switch (e)
        {
            case AlertRaised raised:
                alerts.Add(new(raised.Alert, raised.Queue, raised.Level, raised.Measures, raised.At, null, null, null, null));
                Stand(raised.Queue, alerts.Count - 1);
                return true;
            case AlertLevelChanged changed:
                Change(changed.Alert, x => x with { Level = changed.Level, Measures = changed.Measures, MeasuredAt = changed.At });
                return true;
            case AlertAcknowledged seen:
                Change(seen.Alert, x => x with { AcknowledgedAt = seen.At, AcknowledgedBy = seen.By });
                return true;
            case AlertCleared cleared:
                Stand(Change(cleared.Alert, x => x with { ClearedAt = cleared.At, ClearedWith = cleared.Measures }).Queue, -1);
                return true;
            default:
                return false;
        }
    }

    private void Propose(TideProposed e)
    {
        tides.Add(new TidalEpisode(
            e.Tide, e.Window, e.Clerk, e.FromBackOffice, e.BySupervisor, e.ForQueue, e.Queues, TideState.Proposed, false,
            e.At, null, null, null, e.ApproveBy, e.Reason, null, null));
        var window = View.Hall.IndexOf(e.Window);
        if (window >= 0)
        {
            tideAt[window] = tides.Count - 1;
            (tideQueue[window], tideMember[window]) = (View.Hall.IndexOf(e.ForQueue), View.Plan.IndexOf(e.Clerk));
            tideServing[window] = View.Plan.Meet(window, tideMember[window]);
        }
    }

    /// <summary>Ends an episode; one that was declined keeps the numbers it was proposed with.</summary>
    private TidalEpisode End(DispatcherEvent e, TideId id, TideState state, TidalReason? reason)
    {
        var before = Find(id);
        var tide = Change(id, x => x with
        {
            State = state,
            EndedAt = e.At,
            EndReason = reason ?? x.Reason with { Cause = TidalCause.Declined },
            EndedBy = e.By,
            Deadline = null,
        });
        rests.Begin(tide, View.Plan.IndexOf(tide.Clerk));
        if (before!.IsOrdered)
        {
            if (tide.FromBackOffice)
            {
                seating.Free(tide.Window);
            }

            var window = View.Hall.IndexOf(tide.Window);
            Order(tide.Window, window < 0 ? null : SeatAt(window), null);
        }

        return tide;
    }

    private TidalEpisode Change(TideId id, Func<TidalEpisode, TidalEpisode> change)
    {
        var tide = Find(id) ?? throw new InvalidOperationException($"no event proposed {id}");
        return tides[id.Sequence - 1] = change(tide);
    }

    private CongestionAlert Change(string id, Func<CongestionAlert, CongestionAlert> change)
    {
        var index = alerts.FindIndex(x => string.Equals(x.Id, id, StringComparison.Ordinal));
        return index < 0 ? throw new InvalidOperationException($"no event raised {id}") : alerts[index] = change(alerts[index]);
    }

    private void Forget(TidalEpisode tide)
    {
        if (View.Hall.IndexOf(tide.Window) is >= 0 and var window)
        {
            tideAt[window] = -1;
        }
    }

    private void Stand(QueueId queue, int alert)
    {
        if (View.Hall.IndexOf(queue) is >= 0 and var index)
        {
            alertOf[index] = alert;
        }
    }

    private void Order(WindowId window, StaffId? clerk, TideId? tide)
    {
        if (View.Hall.IndexOf(window) is >= 0 and var index)
        {
            View.Desire(index, new WindowOrder(Version, clerk, tide, seating.OfferAt(index)));
        }
    }
}
