using System.Collections.Immutable;
using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Webhooks;
using static Queueing.Simulator.Tests.World.Checks.Stories;
using static Queueing.Simulator.Tests.World.Checks.Told;

namespace Queueing.Simulator.Tests.World.Checks;

/// <summary>The checks of webhooks see what must not happen, and nothing in what may.</summary>
public sealed class WebhookTests
{
    private static readonly WebhookId Hook = new(1);
    private static readonly PostResult Refused = new("answered 500");

    [Fact]
    public void What_is_taken_in_order_once_and_again_is_no_matter()
    {
        var x = new Told();
        Drawn(x, 3);
        x.Post(1, 1, PostResult.Taken);
        x.Post(2, 2, Refused);
        x.Now += TimeSpan.FromSeconds(5);
        x.Post(2, 2, PostResult.Taken);
        x.Post(1, 1, PostResult.Taken, "another activation, which had not heard");
        x.Post(2, 2, PostResult.Taken, "another activation, which had not heard");
        x.Post(3, 3, PostResult.Taken);
        x.Look(3.5);
    }

    [Fact]
    public void An_event_that_is_left_out_is_seen() => Seen("deliveries", x =>
    {
        Drawn(x, 2);
        x.Post(2, 1, PostResult.Taken);
    });

    [Fact]
    public void An_event_before_the_one_before_it_was_taken_is_seen() => Seen("deliveries", x =>
    {
        Drawn(x, 2);
        x.Post(1, 1, Refused);
        x.Post(2, 2, PostResult.Taken);
    });

    [Fact]
    public void A_number_that_is_left_out_or_used_twice_is_seen()
    {
        Seen("deliveries", x =>
        {
            Drawn(x, 2);
            x.Post(1, 1, PostResult.Taken);
            x.Post(2, 3, PostResult.Taken);
        });
        Seen("deliveries", x =>
        {
            Drawn(x, 2);
            x.Post(1, 1, PostResult.Taken);
            x.Post(2, 1, PostResult.Taken);
        });
    }

    [Fact]
    public void An_event_that_is_told_in_other_words_is_seen() => Seen("deliveries", x =>
    {
        Drawn(x, 1);
        x.Post(1, 1, PostResult.Taken);
        x.Post(1, 1, PostResult.Taken, ahead: 1);
    });

    [Fact]
    public void What_has_no_place_in_the_order_is_not_sent() => Seen("deliveries", x =>
    {
        Drawn(x, 1);
        x.Draw(2, 2, 1);
        x.Post(2, 1, PostResult.Taken);
    });

    [Fact]
    public void Who_is_paused_is_sent_nothing_once_that_must_be_known() => Seen("deliveries", x =>
    {
        Drawn(x, 1);
        x.Ask("administrator:a", ("subscriptions", new WebhookPaused(At(2), "administrator:a", Hook, null)));
        x.Post(1, 1, Refused);
        x.Now += TimeSpan.FromMinutes(1);
        x.Post(1, 1, PostResult.Taken);
    });

    [Fact]
    public void A_retry_before_its_time_is_seen() => Seen("retries", x =>
    {
        Drawn(x, 1);
        x.Post(1, 1, Refused);
        x.Now += TimeSpan.FromSeconds(3);
        x.Post(1, 1, PostResult.Taken);
    });

    [Fact]
    public void A_noted_pause_that_is_too_long_is_seen() => Seen("retries", x =>
    {
        Drawn(x, 1);
        x.Set(null, 0, ("outbox", new CursorsMoved(At(3), [new DeliveryCursor(Hook, new OutboxPlace(Day.Date, 0), 0, 1, 1, At(3), At(3), At(4), "answered 500")])));
    });

    [Fact]
    public void A_letter_that_is_dead_before_its_time_is_seen() => Seen("letters", x =>
    {
        Drawn(x, 1);
        x.Post(1, 1, Refused);
        x.Set(null, 0, ("subscriptions", new LetterDied(At(3), "webhooks", Hook, new DeadLetter(
            1, new OutboxPlace(Day.Date, 0), $"{Day.Hall}:{Day.Date:yyyy-MM-dd}:queue:tax:1", "ticket.drawn", At(3), 10, "answered 500", false))));
    });

    [Fact]
    public void An_event_that_nobody_sends_is_seen() => Seen("arrivals", x =>
    {
        Drawn(x, 1);
        x.Look(3.5);
    });

    [Fact]
    public void An_event_without_a_place_in_the_order_is_seen_though_nobody_wants_it() => Seen("outbox", x =>
    {
        Drawn(x, 1);
        x.Post(1, 1, PostResult.Taken);
        x.Draw(2, 2, 1);
        x.Look(3.5);
    });

    [Fact]
    public void An_answer_about_a_subscription_that_is_otherwise_is_seen() => Seen("subscriptions", x =>
    {
        Drawn(x, 1);
        var caller = x.By("administrator:a");
        var asked = x.Invoke(caller, "webhooks", "Pause", Hook, null);
        x.Set(caller, 0, ("subscriptions", new WebhookPaused(At(2), "administrator:a", Hook, null)));
        x.Return(asked, new Answer<WebhookView>(new WebhookView(Hook, "https://example.org/hook", [], WebhookState.Active, null, At(0), "administrator:a", null, 0, null), null));
    });

    /// <summary>The hall has one subscription to everything, and so many tickets that all have their place in the order.</summary>
    private static void Drawn(Told x, int tickets)
    {
        x.Set(null, 0, ("subscriptions", new OutboxMoved(At(0), "webhooks", Day.Date)), ("outbox", new OutboxOpened(At(0), null, ImmutableSortedDictionary<string, long>.Empty, [])));
        x.Ask("administrator:a", ("subscriptions", new WebhookSubscribed(At(0), "administrator:a", Hook, "https://example.org/hook", [], new OutboxPlace(Day.Date, 0))));
        for (var number = 1; number <= tickets; number++)
        {
            x.Draw(number, number, number - 1);
        }

        x.Set(null, 0, ("outbox", new OutboxMerged(At(tickets), [$"{Day.Date:yyyy-MM-dd}/Queue/tax"], [.. Enumerable.Repeat(0, tickets)])));
    }
}
