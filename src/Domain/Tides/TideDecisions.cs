using System.Collections.Immutable;
using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Tides;

/// <summary>Decides what people, and the policy's moves, do to tidal episodes.</summary>
public static class TideDecisions
{
    /// <summary>Turns the policy's moves into events: proposals in advise mode, assigned duties in auto mode.</summary>
    /// <param name="state">The state the moves were worked out on.</param>
    /// <param name="moves">The moves.</param>
    /// <param name="at">When.</param>
    /// <returns>The events in order.</returns>
    public static ImmutableArray<DispatcherEvent> Carry(DispatcherState state, IReadOnlyList<TidalMove> moves, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(moves);
        var settings = state.View.Hall.Tides;
        var automatic = settings.Mode == TidalMode.Auto;
        var next = state.NextTide.Sequence;
        var events = ImmutableArray.CreateBuilder<DispatcherEvent>();
        foreach (var move in moves)
        {
            if (move.Release is { } tide)
            {
                events.Add(new TideReleased(at, DispatcherEvent.Policy, tide, move.Reason));
                continue;
            }

            var id = new TideId(next++);
            var approveBy = automatic ? (DateTimeOffset?)null : at + settings.ApproveWithin;
            events.Add(Propose(state, move, id, at, DispatcherEvent.Policy, false, approveBy));
            if (automatic)
            {
                events.Add(new TideApproved(at, DispatcherEvent.Policy, id, Automatic: true));
                events.Add(Assign(settings, id, move.FromBackOffice, at, DispatcherEvent.Policy));
            }
        }

        return events.ToImmutable();
    }

    /// <summary>Orders a duty by hand. A supervisor overrules cool-downs and pressures, not skills, and not an opposite duty.</summary>
    /// <param name="state">The state.</param>
    /// <param name="pressures">The pressures as worked out last, for the record.</param>
    /// <param name="window">The window.</param>
    /// <param name="forQueue">The queue to help.</param>
    /// <param name="clerk">Whom to bring forward; null for the clerk seated there.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The supervisor.</param>
    /// <param name="note">Why, in the supervisor's words, or null.</param>
    /// <returns>The events, ending with the assignment, after what that person was proposed for elsewhere is withdrawn; or a rejection.</returns>
    public static DispatchDecision Order(
        DispatcherState state,
        Pressures pressures,
        WindowId window,
        QueueId forQueue,
        StaffId? clerk,
        DateTimeOffset at,
        string by,
        string? note = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(pressures);
        var view = state.View;
        var (place, queue) = (view.Hall.IndexOf(window), view.Hall.IndexOf(forQueue));
        if (place < 0 || queue < 0)
        {
            return DispatchDecision.No(RejectionKind.Unknown, "there is no such window or queue", place < 0 ? "window" : "forQueue");
        }

        if (state.TideAt(place) is { } present)
        {
            return DispatchDecision.No(RejectionKind.WrongState, $"{present.Id} holds the window", state: present.State.ToString());
        }

        if (RefuseClerk(state, place, clerk, out var member) is { } rejection)
        {
            return rejection;
        }

        var serving = view.Plan.Meet(place, member);
        if (serving.Queues.AsSpan(serving.Own).IndexOf(queue) < 0)
        {
            return DispatchDecision.No(RejectionKind.Invalid, $"{forQueue} is none of the further queues this clerk serves there", "forQueue");
        }

        if (Opposite(state, serving, queue) is { } opposite)
        {
            return DispatchDecision.No(RejectionKind.WrongState, $"{opposite.Id} helps the other way", state: opposite.State.ToString());
        }

        var reason = new TidalReason(
            TidalCause.Supervisor, forQueue, pressures.Now[queue], 0, pressures.Waiting[queue], pressures.Capacity[queue], 0, 0, note);
        var id = state.NextTide;
        var move = new TidalMove(null, place, member, clerk is not null && state.SeatAt(place) is null, queue, serving, reason);
        var events = ImmutableArray.CreateBuilder<DispatcherEvent>();
        SeatDecisions.LeaveElsewhere(state, place, member, at, by, events);
        events.Add(Propose(state, move, id, at, by, true, null));
        events.Add(new TideApproved(at, by, id, Automatic: false));
        events.Add(Assign(view.Hall.Tides, id, move.FromBackOffice, at, by));
        return new DispatchDecision(events.ToImmutable(), null);
    }

    /// <summary>Approves a proposal: the duty is ordered at once.</summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The episode.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The supervisor.</param>
    /// <param name="note">Why, in that person's words, or null.</param>
    /// <returns>The events, or a rejection.</returns>
    public static DispatchDecision Approve(DispatcherState state, TideId id, DateTimeOffset at, string by, string? note = null) =>
        Refuse(state, id, x => x.State == TideState.Proposed, "approved", out var tide) ?? DispatchDecision.Of(
            new TideApproved(at, by, id, Automatic: false, note),
            Assign(state.View.Hall.Tides, id, tide.FromBackOffice, at, by));

    /// <summary>
    /// Declines a proposal, or a duty not yet begun. The next candidate is then looked for. A clerk answers only for
    /// themselves; a supervisor for anybody.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The episode.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The supervisor or the clerk.</param>
    /// <param name="note">Why, in that person's words, or null.</param>
    /// <returns>The event, or a rejection.</returns>
    public static DispatchDecision Decline(DispatcherState state, TideId id, DateTimeOffset at, string by, string? note = null) =>
        Refuse(state, id, x => x.State is TideState.Proposed or TideState.Assigned, "declined", out var tide)
        ?? RefuseOther(tide, by)
        ?? DispatchDecision.Of(new TideDeclined(at, by, id, note));

    /// <summary>
    /// Takes a duty on. Somebody who comes from the back office then has the way and the same time again to sit down. A clerk
    /// answers only for themselves: a duty taken on by another would wait for somebody who does not know of it.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="id">The episode.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The clerk, or a supervisor.</param>
    /// <returns>The event; nothing when it was taken on before; or a rejection.</returns>
    public static DispatchDecision Acknowledge(DispatcherState state, TideId id, DateTimeOffset at, string by)
    {
        if (Refuse(state, id, x => x.IsOrdered, "acknowledged", out var tide) is { } rejection)
        {
            return rejection;
        }

        if (RefuseOther(tide, by) is { } notTheirs)
        {
            return notTheirs;
        }

        var settings = state.View.Hall.Tides;
        var comes = tide.FromBackOffice && state.SeatAt(state.View.Hall.IndexOf(tide.Window)) != tide.Clerk;
        return tide.AcknowledgedAt is not null
            ? DispatchDecision.Nothing
            : DispatchDecision.Of(new TideAcknowledged(at, by, id, comes ? at + settings.Travel + settings.AcknowledgeWithin : null));
    }

    /// <summary>Ends a duty by hand; the hand is finished first.</summary>
    /// <param name="state">The state.</param>
    /// <param name="pressures">The pressures as worked out last, for the record.</param>
    /// <param name="id">The episode.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The supervisor.</param>
    /// <param name="note">Why, in the supervisor's words, or null.</param>
    /// <returns>The event, or a rejection.</returns>
    public static DispatchDecision Release(
        DispatcherState state, Pressures pressures, TideId id, DateTimeOffset at, string by, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(pressures);
        if (Refuse(state, id, x => x.IsOrdered, "released", out var tide) is { } rejection)
        {
            return rejection;
        }

        var queue = state.View.Hall.IndexOf(tide.ForQueue);
        var reason = new TidalReason(
            TidalCause.Supervisor,
            tide.ForQueue,
            queue < 0 ? 0 : pressures.Now[queue],
            0,
            queue < 0 ? 0 : pressures.Waiting[queue],
            queue < 0 ? 0 : pressures.Capacity[queue],
            0,
            0,
            note);
        return DispatchDecision.Of(new TideReleased(at, by, id, reason));
    }

    private static DispatchDecision? Refuse(
        DispatcherState state, TideId id, Func<TidalEpisode, bool> may, string what, out TidalEpisode tide)
    {
        ArgumentNullException.ThrowIfNull(state);
        tide = state.Find(id)!;
        return tide is null ? DispatchDecision.No(RejectionKind.Unknown, $"there is no episode {id}")
            : may(tide) ? null
            : DispatchDecision.No(RejectionKind.WrongState, $"{id} is {Spelled.Of(tide.State)} and cannot be {what}", state: tide.State.ToString());
    }

    private static DispatchDecision? RefuseOther(TidalEpisode tide, string by) => Clerks.IsAnother(by, tide.Clerk)
        ? DispatchDecision.No(RejectionKind.Forbidden, $"{tide.Id} is {tide.Clerk}'s to answer")
        : null;

    private static DispatchDecision? RefuseClerk(DispatcherState state, int window, StaffId? clerk, out int member)
    {
        var seated = state.SeatAt(window);
        member = (clerk ?? seated) is { } person ? state.View.Plan.IndexOf(person) : -1;
        if (member < 0)
        {
            return clerk is null
                ? DispatchDecision.No(RejectionKind.WrongState, "nobody sits there: name whom to bring forward", "staff", "Empty")
                : DispatchDecision.No(RejectionKind.Unknown, $"there is nobody called {clerk}", "staff");
        }

        if (seated is { } sitting && clerk is { } other && sitting != other)
        {
            return DispatchDecision.No(RejectionKind.WrongState, $"{sitting} sits there", "staff", nameof(StaffState.AtWindow));
        }

        if (seated is null && state.Whereabouts(member).State is StaffState.AtWindow or StaffState.Break or StaffState.Dispatched)
        {
            return DispatchDecision.No(
                RejectionKind.WrongState, $"{clerk} is elsewhere", "staff", state.Whereabouts(member).State.ToString());
        }

        return seated is null && state.View.StateAt(window) is not (WindowState.Closed or WindowState.Draining)
            ? DispatchDecision.No(RejectionKind.WrongState, "the window is open", "window", state.View.StateAt(window).ToString())
            : null;
    }

    private static TidalEpisode? Opposite(DispatcherState state, Serving serving, int queue)
    {
        var hall = state.View.Hall;
        for (var window = 0; window < hall.Windows.Length; window++)
        {
            if (state.TideAt(window) is { } tide
                && state.TideServingAt(window).On(onDuty: false).Contains(queue)
                && serving.On(onDuty: false).Contains(state.TideQueueAt(window)))
            {
                return tide;
            }
        }

        return null;
    }

    private static TideProposed Propose(
        DispatcherState state, TidalMove move, TideId id, DateTimeOffset at, string by, bool bySupervisor, DateTimeOffset? approveBy)
    {
        var hall = state.View.Hall;
        return new TideProposed(
            at,
            by,
            id,
            hall.Windows[move.Window].Id,
            hall.Staff[move.Member].Id,
            move.FromBackOffice,
            bySupervisor,
            hall.Queues[move.ForQueue].Id,
            [.. move.Serving.Queues.Select(x => hall.Queues[x].Id)],
            approveBy,
            move.Reason);
    }

    private static TideAssigned Assign(TidalSettings settings, TideId id, bool fromBackOffice, DateTimeOffset at, string by) =>
        new(at, by, id, at + settings.AcknowledgeWithin + (fromBackOffice ? settings.Travel : TimeSpan.Zero));
}
