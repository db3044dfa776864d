using System.Collections.Immutable;
using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Dispatch;

/// <summary>Decides who comes forward from the back office to an ordinary seat, and goes back, without a tide.</summary>
public static class BackOfficeDecisions
{
    /// <summary>Brings somebody forward to a window that is free, to serve its own queues.</summary>
    /// <param name="state">The state.</param>
    /// <param name="person">Who.</param>
    /// <param name="window">The window.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The supervisor.</param>
    /// <param name="reason">Why, or null.</param>
    /// <returns>The events, ending with the window's own, after what they were proposed for elsewhere is withdrawn; or a rejection: Invalid names what the person or the window lacks.</returns>
    public static DispatchDecision Forward(
        DispatcherState state, StaffId person, WindowId window, DateTimeOffset at, string by, string? reason)
    {
        ArgumentNullException.ThrowIfNull(state);
        var place = state.View.Hall.IndexOf(window);
        if (place < 0)
        {
            return DispatchDecision.No(RejectionKind.Unknown, $"there is no window {window}", "window");
        }

        if ((RefusePerson(state, person, out var member) ?? RefuseMatch(state.View.Hall.Windows[place], state.View.Hall.Staff[member])
            ?? RefusePlace(state, place)) is { } rejection)
        {
            return rejection;
        }

        var (where, seat) = state.Whereabouts(member);
        if (where != StaffState.BackOffice)
        {
            return DispatchDecision.No(RejectionKind.WrongState, $"{person} is at {state.View.Hall.Windows[seat].Id}", "staff", where.ToString());
        }

        var events = ImmutableArray.CreateBuilder<DispatcherEvent>();
        SeatDecisions.LeaveElsewhere(state, place, member, at, by, events);
        events.Add(new ClerkSeated(at, by, window, person, null, null, reason));
        return new DispatchDecision(events.ToImmutable(), null);
    }

    /// <summary>Sends somebody back; the window finishes what is in hand and closes.</summary>
    /// <param name="state">The state.</param>
    /// <param name="person">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="by">The supervisor.</param>
    /// <param name="reason">Why, or null.</param>
    /// <returns>The event, or a rejection.</returns>
    public static DispatchDecision Back(DispatcherState state, StaffId person, DateTimeOffset at, string by, string? reason)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (RefusePerson(state, person, out var member) is { } rejection)
        {
            return rejection;
        }

        var (where, window) = state.Whereabouts(member);
        return window >= 0 && state.TideAt(window) is { IsOrdered: true } tide && tide.Clerk == person
            ? DispatchDecision.No(RejectionKind.WrongState, $"{person} is on duty for {tide.Id}: release that", "staff", where.ToString())
            : state.WindowOf(member) < 0
            ? DispatchDecision.No(RejectionKind.WrongState, $"{person} is at no window", "staff", where.ToString())
            : DispatchDecision.Of(new ClerkLeft(at, by, state.View.Hall.Windows[window].Id, person, reason));
    }

    private static DispatchDecision? RefusePerson(DispatcherState state, StaffId person, out int member)
    {
        member = state.View.Plan.IndexOf(person);
        return member < 0 ? DispatchDecision.No(RejectionKind.Unknown, $"there is nobody called {person}", "staff")
            : state.View.Hall.Staff[member].HomeWindow is { } home
            ? DispatchDecision.No(RejectionKind.Invalid, $"{person} is not of the back office but of window {home}", "staff")
            : null;
    }

    /// <summary>In ordinary duty a window serves what it is equipped for and its clerk knows.</summary>
    private static DispatchDecision? RefuseMatch(Window window, StaffMember person)
    {
        if (window.Primary.IsEmpty)
        {
            return DispatchDecision.No(RejectionKind.Invalid, $"window {window.Id} serves on tidal duty only: order a tide", "window");
        }

        return window.Primary.Any(x => person.Skills.Contains(x)) ? null : DispatchDecision.No(
            RejectionKind.Invalid,
            $"window {window.Id} serves {Names(window.Primary)}, none of which {person.Id} knows; {person.Id} knows {Names(person.Skills)}",
            "window");
    }

    private static string Names(ImmutableArray<QueueId> queues) => string.Join(", ", queues.Select(x => $"'{x}'"));

    private static DispatchDecision? RefusePlace(DispatcherState state, int place) =>
        state.SeatAt(place) is { } sitting
            ? DispatchDecision.No(RejectionKind.WrongState, $"{sitting} sits there", "window", nameof(StaffState.AtWindow))
            : state.TideAt(place) is { } tide
            ? DispatchDecision.No(RejectionKind.WrongState, $"{tide.Id} holds the window", "window", tide.State.ToString())
            : null;
}
