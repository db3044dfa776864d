using System.Collections.Immutable;
using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Events;

namespace Queueing.Domain.Tests.Webhooks;

public sealed class OutboxTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly DateTimeOffset At = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private readonly Outbox outbox = new(Day);

    [Fact]
    public void Events_have_their_places_in_the_order_in_which_they_were_merged_and_each_stream_goes_on_where_it_was()
    {
        Open(("a", 3));
        outbox.Apply(new OutboxMerged(At, ["a", "b"], [0, 1, 0]));
        outbox.Apply(new OutboxMerged(At, ["b"], [0]));
        Enumerable.Range(0, outbox.Count).Select(x => outbox[x]).ShouldBe([("a", 4), ("b", 1), ("a", 5), ("b", 2)]);
        outbox.Published.OrderBy(x => x.Key).Select(x => (x.Key, x.Value)).ShouldBe([("a", 5L), ("b", 2L)]);
        outbox.End().ShouldBe(new OutboxPlace(Day, 4));
        (outbox.Version, outbox.Day, outbox.Next, outbox.Previous).ShouldBe((3, Day, null, Day.AddDays(-1)));
    }

    [Fact]
    public void Opened_once_more_it_forgets_what_was_published_and_who_was_where_and_keeps_the_order()
    {
        Open(("a", 3));
        outbox.Apply(new OutboxMerged(At, ["a"], [0]));
        Move(Cursor(1, 1));
        Open(("b", 9));
        outbox.Published.ShouldHaveSingleItem().Key.ShouldBe("b");
        outbox.CursorOf(new WebhookId(1)).ShouldBeNull();
        outbox.Count.ShouldBe(1);
    }

    [Fact]
    public void Cursors_are_kept_by_subscription_the_last_of_each()
    {
        Open();
        Move(Cursor(2, 1), Cursor(1, 1));
        Move(Cursor(2, 5));
        outbox.Cursors.ShouldBe([Cursor(1, 1), Cursor(2, 5)]);
        outbox.CursorOf(new WebhookId(2)).ShouldBe(Cursor(2, 5));
    }

    [Fact]
    public void A_closed_one_says_where_it_goes_on()
    {
        Open();
        outbox.Apply(new OutboxClosed(At, Day.AddDays(3)));
        outbox.Next.ShouldBe(Day.AddDays(3));
    }

    private static DeliveryCursor Cursor(int webhook, int index) => new(new WebhookId(webhook), new OutboxPlace(Day, index), index);

    private void Open(params (string Stream, long Version)[] published) => outbox.Apply(new OutboxOpened(
        At, Day.AddDays(-1), published.ToImmutableSortedDictionary(x => x.Stream, x => x.Version, StringComparer.Ordinal), []));

    private void Move(params ImmutableArray<DeliveryCursor> cursors) => outbox.Apply(new CursorsMoved(At, cursors));
}
