using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Windows;

/// <summary>Shows windows as the contract has them.</summary>
internal static class WindowViews
{
    public static WindowView Of(WindowDesk desk, ImmutableArray<QueueId> serves, CallView? hand)
    {
        var state = desk.Phase switch
        {
            WindowPhase.Closed => WindowState.Closed,
            WindowPhase.Paused => WindowState.Paused,
            WindowPhase.Draining => WindowState.Draining,
            _ when hand?.Ticket is { } ticket => ticket.State == TicketState.Serving ? WindowState.Serving : WindowState.Calling,
            _ => desk.ReadySince is null ? WindowState.Idle : WindowState.Ready,
        };
        return new WindowView(desk.Window, desk.Version, state, desk.PauseReason, desk.Order, serves, hand);
    }

    /// <summary>Nobody is called while somebody is in hand.</summary>
    public static Refusal FullHand(CallView? hand)
    {
        var number = hand?.Ticket?.Number.Value ?? "a ticket";
        return hand?.Ticket?.State == TicketState.Serving
            ? new Refusal(RefusalCode.HandFull, $"{number} is being served; finish, park or transfer it first", State: "serving")
            : new Refusal(RefusalCode.HandFull, $"{number} is called; start, miss, put back or cancel it first", State: "calling");
    }
}
