using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Steering.Events;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>An event in so many words as a story needs.</summary>
internal static class EventText
{
    public static string Of(object e) => e switch
    {
        TicketCalled x => $"{Words.Of(x.Ticket)} is called to {x.Call} ({x.Reason.Rule}) by {x.By}",
        TicketTransferredOut x => $"{Words.Of(x.Ticket)} goes to {x.Target} (hop {x.Hop}) by {x.By}",
        TicketForwarded x => $"{Words.Of(x.Ticket)} goes on to {x.Service} of {x.Hall} by {x.By}",
        ForwardArrived x => $"{Words.Of(x.Ticket)} has arrived as {Words.Of(x.Arrived)} by {x.By}",
        TicketDrawn { Origin: { } origin } x => $"{nameof(TicketDrawn)} {Words.Of(x.Ticket)} for {Words.Of(origin.Ticket)} of {origin.Hall} by {x.By}",
        PaperEntered x => $"PaperEntered {x.Paper.Text} as {Words.Of(x.Ticket)} by {x.By}",
        TicketEvent x => $"{x.GetType().Name} {Words.Of(x.Ticket)} by {x.By}",
        CallMade x => $"CallMade {x.Call} of {Words.Of(x.Ticket.Id)} from {x.Queue} ({x.Reason.Rule}) by {x.By}",
        OrderTaken x => $"takes {Words.Of(x.Order)}",
        WindowEvent x => $"{x.GetType().Name} by {x.By}",
        TideProposed x => $"{x.Tide} proposed: {x.Clerk} at {x.Window} for {x.ForQueue} by {x.By}",
        ClerkSeated x => $"{x.Clerk} sits down at {x.Window} by {x.By}",
        ClerkLeft x => $"{x.Clerk} leaves {x.Window} by {x.By}",
        AlertRaised x => $"{x.Alert} is raised for {x.Queue}, level {x.Level}",
        AlertLevelChanged x => $"{x.Alert} goes to level {x.Level}",
        AlertCleared x => $"{x.Alert} is over",
        AlertAcknowledged x => $"{x.Alert} is acknowledged by {x.By}",
        DispatcherEvent x => $"{x.GetType().Name} {ModelTide.Of(x)} by {x.By}",
        VisitorSteered x => $"VisitorSteered from {x.Service} to {x.To} by {x.By}",
        _ => $"{e}",
    };
}
