using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Steering.Events;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Events;
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
        DeviceAlertRaised x => $"{x.Alert} is raised for {x.Device}: {x.Trouble}",
        DeviceAlertCleared x => $"{x.Alert} is over",
        DispatcherEvent x => $"{x.GetType().Name} {ModelTide.Of(x)} by {x.By}",
        WebhookSubscribed x => $"{x.Webhook} is subscribed to {Words.Of(x.Types)} at {x.Url} by {x.By}",
        WebhookChanged x => $"{x.Webhook} wants {Words.Of(x.Types)} at {x.Url} by {x.By}",
        WebhookSuspended x => $"{x.Webhook} is left alone: {x.Reason}",
        LetterDied x => $"event {x.Letter.Sequence} of {x.Webhook} ({x.Letter.EventId}) is given up after {x.Letter.Attempts} attempts: {x.Letter.Problem}",
        LetterDelivered x => $"dead letter {x.Sequence} of {x.Webhook} is delivered",
        LetterFailed x => $"dead letter {x.Sequence} of {x.Webhook} is not delivered: {x.Problem}",
        LettersAsked x => $"dead letters {string.Join(", ", x.Sequences)} of {x.Webhook} are asked for by {x.By}",
        WebhookChange x => $"{x.GetType().Name} {x.Webhook} by {x.By}",
        OutboxMoved x => $"what happens is put in order from {x.Day:yyyy-MM-dd} on",
        OutboxOpened x => $"the order begins behind {string.Join(", ", x.Published.Select(y => $"{y.Key}@{y.Value}"))}",
        OutboxClosed x => $"the order goes on with {x.Next:yyyy-MM-dd}",
        OutboxMerged x => $"the order goes on with {string.Join(", ", x.Order.Select(y => x.Streams[y]))}",
        CursorsMoved x => string.Join(", ", x.Cursors.Select(Cursor)),
        VisitorSteered x => $"VisitorSteered from {x.Service} to {x.To} by {x.By}",
        _ => $"{e}",
    };

    private static string Cursor(DeliveryCursor x) =>
        $"{x.Webhook} is at {x.Place.Index}" + (x.Attempts > 0 ? $", tried {x.Attempts} times in vain" : string.Empty);
}
