using System.Collections.Immutable;
using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Dispatch;

/// <summary>Decides who sits where.</summary>
public static class SeatDecisions
{
    /// <summary>
    /// Seats a clerk, or frees a seat. The clerk leaves any other seat. Whoever sat there leaves when a supervisor asks; a clerk
    /// does not unseat a colleague, whose hand may be full, without having been handed the seat or saying so.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="window">The window.</param>
    /// <param name="clerk">The clerk; null frees the seat.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who asks, as <c>clerk:id</c> or another role.</param>
    /// <param name="takeOver">True when a clerk takes a colleague's seat on purpose, with what is in hand.</param>
    /// <param name="reason">Why, or null.</param>
    /// <returns>The events, ending with the window's own; or a rejection, WrongState where a clerk finds somebody else seated.</returns>
    public static DispatchDecision Seat(
        DispatcherState state, WindowId window, StaffId? clerk, DateTimeOffset at, string by, bool takeOver = false, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        var place = state.View.Hall.IndexOf(window);
        if (place < 0)
        {
            return DispatchDecision.No(RejectionKind.Unknown, $"there is no window {window}", "window");
        }

        var events = ImmutableArray.CreateBuilder<DispatcherEvent>();
        return clerk is { } person
            ? Occupy(state, place, person, takeOver, at, by, reason, events)
            : Free(state, place, at, by, reason, events);
    }

    private static DispatchDecision Free(
        DispatcherState state, int place, DateTimeOffset at, string by, string? reason, ImmutableArray<DispatcherEvent>.Builder events)
    {
        if (state.View.OrderAt(place) is null)
        {
            return DispatchDecision.No(RejectionKind.WrongState, "nobody sits there", state: "Empty");
        }

        EndTide(state, place, at, by, events);
        if (state.SeatAt(place) is { } sitting)
        {
            events.Add(new ClerkLeft(at, by, state.View.Hall.Windows[place].Id, sitting, reason));
        }

        return new DispatchDecision(events.ToImmutable(), null);
    }

    private static DispatchDecision Occupy(
        DispatcherState state,
        int place,
        StaffId person,
        bool takeOver,
        DateTimeOffset at,
        string by,
        string? reason,
        ImmutableArray<DispatcherEvent>.Builder events)
    {
        var plan = state.View.Plan;
        var member = plan.IndexOf(person);
        if (member < 0)
        {
            return DispatchDecision.No(RejectionKind.Unknown, $"there is nobody called {person}", "staff");
        }

        if (plan.Meet(place, member).Queues.Length == 0)
        {
            return DispatchDecision.No(RejectionKind.Invalid, $"{person} can serve none of the window's queues", "staff");
        }

        if (state.SeatAt(place) == person)
        {
            return DispatchDecision.Nothing;
        }

        if (!takeOver && state.HandoverAt(place) != person && state.SeatAt(place) is { } present && Clerks.IsAnother(by, present))
        {
            return DispatchDecision.No(RejectionKind.WrongState, $"{present} sits there", "window", nameof(StaffState.AtWindow));
        }

        LeaveElsewhere(state, place, member, at, by, events);
        var tide = state.TideAt(place) is { IsOrdered: true } mine && mine.Clerk == person ? mine : null;
        if (tide is null)
        {
            EndTide(state, place, at, by, events);
        }

        var window = state.View.Hall.Windows[place].Id;
        var before = state.SeatAt(place);
        if (before is { } sitting)
        {
            events.Add(new ClerkLeft(at, by, window, sitting));
        }

        if (tide is { AcknowledgedAt: null })
        {
            events.Add(new TideAcknowledged(at, by, tide.Id, null));
        }

        events.Add(new ClerkSeated(at, by, window, person, tide?.Id, before, reason));
        return new DispatchDecision(events.ToImmutable(), null);
    }

    /// <summary>Has somebody who is to be at a window leave any other seat, duty and proposed duty.</summary>
    /// <param name="state">The state.</param>
    /// <param name="place">The window they are to be at.</param>
    /// <param name="member">The place of the person in the hall's staff.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="events">Receives the events.</param>
    internal static void LeaveElsewhere(
        DispatcherState state,
        int place,
        int member,
        DateTimeOffset at,
        string by,
        ImmutableArray<DispatcherEvent>.Builder events)
    {
        var person = state.View.Hall.Staff[member].Id;
        for (var other = 0; other < state.View.Hall.Windows.Length; other++)
        {
            if (other == place)
            {
                continue;
            }

            if (state.TideAt(other) is { IsLive: true } tide && tide.Clerk == person)
            {
                EndTide(state, other, at, by, events);
            }

            if (state.WindowOf(member) == other)
            {
                events.Add(new ClerkLeft(at, by, state.View.Hall.Windows[other].Id, person));
            }
        }
    }

    private static void EndTide(
        DispatcherState state, int place, DateTimeOffset at, string by, ImmutableArray<DispatcherEvent>.Builder events)
    {
        if (state.TideAt(place) is { IsLive: true } tide)
        {
            var reason = tide.Reason with { Cause = TidalCause.ClerkLeft };
            events.Add(tide.IsOrdered ? new TideReleased(at, by, tide.Id, reason) : new TideTimedOut(at, by, tide.Id, reason));
        }
    }
}
