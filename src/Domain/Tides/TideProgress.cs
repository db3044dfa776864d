using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;

namespace Queueing.Domain.Tides;

/// <summary>Carries episodes on by what windows report and by the deadlines that pass.</summary>
public static class TideProgress
{
    /// <summary>The chance people get after the dispatcher was down before a deadline that passed meanwhile counts.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>Decides what has come about.</summary>
    /// <param name="state">The state with its view.</param>
    /// <param name="at">The hall's time.</param>
    /// <param name="awakeSince">Since when the dispatcher has been up: time it was down counts against nobody.</param>
    /// <param name="events">Receives the events.</param>
    public static void Decide(DispatcherState state, DateTimeOffset at, DateTimeOffset awakeSince, List<DispatcherEvent> events)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(events);
        for (var window = 0; window < state.View.Hall.Windows.Length; window++)
        {
            if (state.TideAt(window) is not { } tide)
            {
                continue;
            }

            if (tide.State == TideState.Draining && IsBack(state, window, tide))
            {
                events.Add(new TideClosed(at, DispatcherEvent.Policy, tide.Id));
            }
            else if (tide.State == TideState.Assigned && IsOn(state, window, tide, out var implicitly))
            {
                if (implicitly)
                {
                    events.Add(new TideAcknowledged(at, "clerk:" + tide.Clerk.Value, tide.Id, null));
                }

                events.Add(new TideOpened(at, DispatcherEvent.Policy, tide.Id));
            }
            else if (tide.Deadline is { } deadline && at >= deadline && at >= awakeSince + Grace)
            {
                var cause = tide.State == TideState.Proposed ? TidalCause.NotApproved : TidalCause.NotAcknowledged;
                events.Add(new TideTimedOut(at, DispatcherEvent.Policy, tide.Id, tide.Reason with { Cause = cause }));
            }
        }
    }

    private static bool IsOn(DispatcherState state, int window, TidalEpisode tide, out bool implicitly)
    {
        implicitly = false;
        if (state.View.WindowAt(window) is not { Phase: WindowPhase.Open } summary || summary.Order?.Tide != tide.Id)
        {
            return false;
        }

        var calls = summary.CallsOnTide > 0;
        implicitly = calls && tide.AcknowledgedAt is null;
        return calls || (tide.AcknowledgedAt is not null && state.SeatAt(window) == tide.Clerk);
    }

    /// <summary>The window took the order, and what was in hand for the tide is finished.</summary>
    private static bool IsBack(DispatcherState state, int window, TidalEpisode tide)
    {
        var view = state.View;
        if (view.WindowAt(window) is not { } summary)
        {
            return false;
        }

        if (!view.HasObeyed(window))
        {
            return false;
        }

        if (view.OrderAt(window)?.Clerk is null)
        {
            return summary.Phase == WindowPhase.Closed;
        }

        var serving = state.TideServingAt(window);
        var queue = summary.LastCallQueue is { } last ? view.Hall.IndexOf(last) : -1;
        var helping = serving.Queues.AsSpan(serving.Own).Contains(queue);
        return !helping || view.HandAt(window) is not (TicketState.Called or TicketState.Serving);
    }
}
