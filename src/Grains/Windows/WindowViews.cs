using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Windows;

/// <summary>Shows windows as the contract has them.</summary>
internal static class WindowViews
{
    public static WindowView Of(WindowDesk desk, ImmutableArray<QueueId> serves, CallView? hand, TimeSpan? autoCall)
    {
        var state = desk.Phase switch
        {
            WindowPhase.Closed => WindowState.Closed,
            WindowPhase.Paused => WindowState.Paused,
            WindowPhase.Draining => WindowState.Draining,
            _ when hand?.Ticket is { } ticket => ticket.State == TicketState.Serving ? WindowState.Serving : WindowState.Calling,
            _ => desk.ReadySince is null ? WindowState.Idle : WindowState.Ready,
        };
        return new WindowView(desk.Window, desk.Version, state, desk.PauseReason, desk.Order, serves, hand,
            desk.PausedSince, [.. desk.PausesTo(DateTimeOffset.MinValue).Select(x => new PauseView(x.Reason, x.Count, x.Total))], autoCall);
    }
}
