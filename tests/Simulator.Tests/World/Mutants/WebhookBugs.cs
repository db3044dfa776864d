namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Bugs of the webhooks: what is sent, to whom, in which order, how often, and what is kept of it.</summary>
internal static class WebhookBugs
{
    private const string Courier = "src/Grains/Webhooks/Courier.cs";
    private const string Ledger = "src/Grains/Webhooks/WebhookLedger.cs";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "A subscription's place is noted before its event was taken",
            Courier,
            "var result = await SendAsync(webhook, e.Event, e.Public, cursor.Sequence + 1);",
            "ledger.Move(cursor.Delivered()); var result = await SendAsync(webhook, e.Event, e.Public, cursor.Sequence + 1);"),
        new(
            "A retry jumps over the event that failed",
            Courier,
            "return ledger.SettleAsync(failed, _ => null);",
            "return ledger.SettleAsync(failed.Passed(), _ => null);"),
        new(
            "Who is paused or suspended is sent to all the same",
            Courier,
            "is not { State: WebhookState.Active } webhook",
            "is not { } webhook"),
        new(
            "Each attempt has a number of its own",
            Courier,
            "e.Public, cursor.Sequence + 1);",
            "e.Public, cursor.Sequence + 1 + cursor.Attempts);"),
        new(
            "A dead letter is kept in memory alone",
            Ledger,
            "turn.Events.Count == 0 ? [outbox!.Next(moved)] : [registry.Next(turn.Events), outbox!.Next(moved)]",
            "[outbox!.Next(moved)]"),
        new(
            "A restart makes everybody impatient",
            Ledger,
            "cursors[cursor.Webhook] = cursor; } }",
            "cursors[cursor.Webhook] = cursor with { RetryAt = null }; } }"),
        new(
            "An event is sent before its place in the order is durable",
            Ledger,
            "Require(await journal.AppendAsync(new AppendSet(hall, [outbox!.Next(events)], []))); outbox.Apply(events);",
            "var set = new AppendSet(hall, [outbox!.Next(events)], []); outbox.Apply(events); Require(await journal.AppendAsync(set));") { WithinSeeds = 200 },
        new(
            "The order is appended at the head, whatever its version",
            "src/Grains/Webhooks/OutboxStream.cs",
            "new(Id, State.Version, WebhookEvents.OutboxCodec",
            "new(Id, StreamAppend.AtHead, WebhookEvents.OutboxCodec"),
        new(
            "The order goes by time alone",
            "src/Grains/Webhooks/StreamMerge.cs",
            "var waits = Waits(head.Event, head.Stream);",
            "var waits = Waits(head.Event, head.Stream) && head.Version < 0;"),
        new(
            "An activation does not hear what another did to the subscriptions",
            "src/Grains/Webhooks/WebhooksGrain.cs",
            "await ledger.CatchUpAsync();",
            string.Empty),
        new(
            "What cannot be recorded as dead is passed over",
            Ledger,
            "var moved = new CursorsMoved(hallTime.GetUtcNow(), [cursor]);",
            "Move(cursor); var moved = new CursorsMoved(hallTime.GetUtcNow(), [cursor]);") { WithinSeeds = 400 },
        new(
            "A clock that was ahead makes failures forgotten",
            "src/Domain/Webhooks/DeliveryCursor.cs",
            "CountsFrom is { } from ? from != activeSince : FailedAt < activeSince",
            "FailedAt < activeSince"),
    ];
}
