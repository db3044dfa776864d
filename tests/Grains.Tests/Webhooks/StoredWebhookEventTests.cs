using Queueing.Domain.Webhooks.Events;
using Queueing.Grains.Tests.Journaling;
using Queueing.Grains.Webhooks;

namespace Queueing.Grains.Tests.Webhooks;

/// <summary>What journals hold of webhooks; as in <see cref="StoredEventTests"/>, a line here is never changed.</summary>
public sealed class StoredWebhookEventTests
{
    private const string SubscriptionLines = """
        webhook-subscribed {"webhook":"h1","url":"https://example.org/hook","types":["ticket","tide.opened"],"from":{"day":"2025-11-10","index":12},"at":"2025-11-10T02:00:00+00:00","by":"administrator:a"}
        webhook-secret-rotated {"generation":2,"previousUntil":"2025-11-11T02:00:00+00:00","webhook":"h1","at":"2025-11-10T02:00:00+00:00","by":"administrator:a"}
        webhook-changed {"url":"https://example.org/other","types":["alert"],"reason":"moved","webhook":"h1","at":"2025-11-10T02:00:00+00:00","by":"administrator:a"}
        webhook-paused {"reason":"moving","webhook":"h1","at":"2025-11-10T02:00:00+00:00","by":"administrator:a"}
        webhook-paused {"reason":null,"webhook":"h1","at":"2025-11-10T02:00:00+00:00","by":"administrator:a"}
        webhook-resumed {"webhook":"h1","at":"2025-11-10T02:00:00+00:00","by":"administrator:a"}
        webhook-suspended {"reason":"answered 500","webhook":"h1","at":"2025-11-10T02:00:00+00:00","by":"webhooks"}
        webhook-removed {"webhook":"h1","at":"2025-11-10T02:00:00+00:00","by":"administrator:a"}
        letter-died {"letter":{"sequence":7,"place":{"day":"2025-11-10","index":30},"eventId":"tiny:2025-11-10:queue:tax:3","type":"ticket.called","diedAt":"2025-11-10T02:30:00+00:00","attempts":10,"problem":"answered 500","isAsked":false},"webhook":"h1","at":"2025-11-10T02:00:00+00:00","by":"webhooks"}
        letters-asked {"sequences":[7,9],"webhook":"h1","at":"2025-11-10T02:00:00+00:00","by":"administrator:a"}
        letter-delivered {"sequence":7,"webhook":"h1","at":"2025-11-10T02:00:00+00:00","by":"webhooks"}
        letter-failed {"sequence":7,"problem":"answered 500","webhook":"h1","at":"2025-11-10T02:00:00+00:00","by":"webhooks"}
        outbox-moved {"day":"2025-11-11","at":"2025-11-10T20:00:00+00:00","by":"webhooks"}
        """;

    private const string OutboxLines = """
        outbox-opened {"previous":"2025-11-10","published":{"2025-11-10/Queue/tax":41},"cursors":[{"webhook":"h1","place":{"day":"2025-11-10","index":30},"sequence":6,"attempts":1,"failures":2,"failingSince":"2025-11-10T02:00:00+00:00","failedAt":"2025-11-10T02:00:05+00:00","retryAt":"2025-11-10T02:00:15+00:00","problem":"answered 500"}],"at":"2025-11-10T20:00:00+00:00"}
        outbox-opened {"previous":null,"published":{},"cursors":[],"at":"2025-11-10T20:00:00+00:00"}
        outbox-merged {"streams":["2025-11-10/Queue/tax","2025-11-10/Window/w1"],"order":[0,1,0],"at":"2025-11-10T02:00:00+00:00"}
        outbox-closed {"next":"2025-11-11","at":"2025-11-10T20:00:00+00:00"}
        cursors-moved {"cursors":[{"webhook":"h1","place":{"day":"2025-11-10","index":31},"sequence":7}],"at":"2025-11-10T02:00:00+00:00"}
        cursors-moved {"cursors":[{"webhook":"h1","place":{"day":"2025-11-10","index":30},"sequence":6,"attempts":1,"failures":1,"failingSince":"2025-11-10T02:00:00+00:00","failedAt":"2025-11-10T02:00:00+00:00","retryAt":"2025-11-10T02:00:05+00:00","problem":"answered 500","countsFrom":"2025-11-10T01:00:00+00:00"}],"at":"2025-11-10T02:00:00+00:00"}
        """;

    public static TheoryData<string, string> OfSubscriptions() => StoredEventTests.Read(SubscriptionLines);

    public static TheoryData<string, string> OfOutboxes() => StoredEventTests.Read(OutboxLines);

    [Theory]
    [MemberData(nameof(OfSubscriptions))]
    public void A_stored_event_of_a_subscription_is_read_and_written_as_ever(string name, string json) =>
        StoredEventTests.ShouldSurvive(WebhookEvents.Codec, name, json);

    [Theory]
    [MemberData(nameof(OfOutboxes))]
    public void A_stored_event_of_an_outbox_is_read_and_written_as_ever(string name, string json) =>
        StoredEventTests.ShouldSurvive(WebhookEvents.OutboxCodec, name, json);

    [Fact]
    public void Every_event_has_a_line_here()
    {
        StoredEventTests.Missing<WebhookEvent>(WebhookEvents.Codec, SubscriptionLines).ShouldBeEmpty();
        StoredEventTests.Missing<OutboxEvent>(WebhookEvents.OutboxCodec, OutboxLines).ShouldBeEmpty();
    }
}
