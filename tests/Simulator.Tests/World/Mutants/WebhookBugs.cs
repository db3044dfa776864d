namespace Queueing.Simulator.Tests.World.Mutants;

/// <summary>Bugs of the webhooks: what is sent, to whom, in which order, how often, and what is kept of it.</summary>
internal static class WebhookBugs
{
    /// <summary>One world in eight tells anybody what happens in it.</summary>
    private const int Seeds = 120;

    private const string Courier = "src/Grains/Webhooks/Courier.cs";
    private const string Ledger = "src/Grains/Webhooks/WebhookLedger.cs";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "A subscription's place is noted before its event was taken",
            Courier,
            "var result = await SendAsync(webhook, e.Event, e.Public, cursor.Sequence + 1);",
            "ledger.Move(cursor.Delivered()); var result = await SendAsync(webhook, e.Event, e.Public, cursor.Sequence + 1);") { WithinSeeds = Seeds },
        new(
            "A retry jumps over the event that failed",
            Courier,
            "return ledger.SettleAsync(failed, _ => null);",
            "return ledger.SettleAsync(failed.Passed(), _ => null);") { WithinSeeds = Seeds },
        new(
            "Who is paused or suspended is sent to all the same",
            Courier,
            "is not { State: WebhookState.Active } webhook",
            "is not { } webhook") { WithinSeeds = Seeds },
        new(
            "Each attempt has a number of its own",
            Courier,
            "e.Public, cursor.Sequence + 1);",
            "e.Public, cursor.Sequence + 1 + cursor.Attempts);") { WithinSeeds = Seeds },
        new(
            "A dead letter is kept in memory alone",
            Ledger,
            "turn.Events.Count == 0 ? [outbox!.Next(moved)] : [registry.Next(turn.Events), outbox!.Next(moved)]",
            "[outbox!.Next(moved)]") { WithinSeeds = Seeds },
        new(
            "A restart makes everybody impatient",
            Ledger,
            "cursors[cursor.Webhook] = cursor; } }",
            "cursors[cursor.Webhook] = cursor with { RetryAt = null }; } }") { WithinSeeds = null },
        new(
            "An event is sent before its place in the order is durable",
            Ledger,
            "Require(await journal.AppendAsync(new AppendSet(hall, [outbox!.Next(events)], []))); outbox.Apply(events);",
            "var set = new AppendSet(hall, [outbox!.Next(events)], []); outbox.Apply(events); Require(await journal.AppendAsync(set));") { WithinSeeds = null },
        new(
            "The order is appended at the head, whatever its version",
            "src/Grains/Webhooks/OutboxStream.cs",
            "new(Id, State.Version, WebhookEvents.OutboxCodec",
            "new(Id, StreamAppend.AtHead, WebhookEvents.OutboxCodec") { WithinSeeds = Seeds },
        new(
            "The order goes by time alone",
            "src/Grains/Webhooks/StreamMerge.cs",
            "var waits = Waits(head.Event, head.Stream);",
            "var waits = Waits(head.Event, head.Stream) && head.Version < 0;") { WithinSeeds = Seeds },
        new(
            "An activation does not hear what another did to the subscriptions",
            "src/Grains/Webhooks/WebhooksGrain.cs",
            "await ledger.CatchUpAsync();",
            string.Empty) { WithinSeeds = Seeds },
        new(
            "What cannot be recorded as dead is passed over",
            Ledger,
            "var moved = new CursorsMoved(hallTime.GetUtcNow(), [cursor]);",
            "Move(cursor); var moved = new CursorsMoved(hallTime.GetUtcNow(), [cursor]);") { WithinSeeds = null },
        new(
            "A clock that was ahead makes failures forgotten",
            "src/Domain/Webhooks/DeliveryCursor.cs",
            "CountsFrom is { } from ? from != activeSince : FailedAt < activeSince",
            "FailedAt < activeSince") { WithinSeeds = null },
    ];
}
