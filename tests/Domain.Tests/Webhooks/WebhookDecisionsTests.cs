using System.Collections.Immutable;
using Queueing.Domain.Decisions;
using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Events;

namespace Queueing.Domain.Tests.Webhooks;

/// <summary>What administrators do with subscriptions, and what becomes of dead letters.</summary>
public sealed class WebhookDecisionsTests
{
    private const string By = "administrator:a";
    private const string Url = "https://example.org/hook";
    private static readonly DateTimeOffset At = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private static readonly OutboxPlace From = new(new DateOnly(2026, 11, 23), 7);
    private static readonly WebhookId First = new(1);
    private readonly WebhookRegistry state = new();

    private Webhook Hook => state.Find(First).ShouldNotBeNull();

    [Fact]
    public void A_subscription_begins_active_where_it_was_told_with_its_first_secret()
    {
        Subscribe("ticket", "window.opened");
        (Hook.Id, Hook.Url, Hook.State, Hook.From, Hook.Generation, Hook.CreatedAt, Hook.CreatedBy).ShouldBe((First, Url, WebhookState.Active, From, 1, At, By));
        (Hook.Wants("ticket.called"), Hook.Wants("window.opened"), Hook.Wants("window.closed")).ShouldBe((true, true, false));
        (state.Version, state.LastAt, state.Last, state.Count).ShouldBe((1, At, Hook, 1));
        Subscribe();
        state.Find(new WebhookId(2)).ShouldNotBeNull().Wants("tide.opened").ShouldBeTrue("who names no type wants all");
        state.Find(new WebhookId(3)).ShouldBeNull();
    }

    [Fact]
    public void An_unknown_type_is_named_and_the_twenty_first_subscription_refused()
    {
        Refused(WebhookDecisions.Subscribe(state, Url, ["ticket", "ticket.eaten"], From, At, By)).ShouldBe(
            new Rejection(RejectionKind.Invalid, "'ticket.eaten' is no type or group of events", "types"));
        for (var i = 0; i < WebhookDecisions.MostWebhooks; i++)
        {
            Subscribe();
        }

        Refused(WebhookDecisions.Subscribe(state, Url, [], From, At, By)).ShouldBe(
            new Rejection(RejectionKind.WrongState, "a hall has at most 20 webhooks; remove one first"));
        Do(WebhookDecisions.Remove(state, First, At, By));
        Subscribe();
        state.Webhooks.Count().ShouldBe(WebhookDecisions.MostWebhooks);
    }

    [Fact]
    public void Another_address_counts_failures_anew_and_other_types_do_not()
    {
        Subscribe();
        Refused(WebhookDecisions.Change(state, First, Url, ["nothing"], null, At, By)).Field.ShouldBe("types");
        WebhookDecisions.Change(state, First, Url, [], "the same", At, By).Event.ShouldBeNull("all is so already");
        Do(WebhookDecisions.Change(state, First, Url, ["tide"], null, At.AddMinutes(1), By));
        (Hook.ActiveSince, Hook.Wants("ticket.drawn")).ShouldBe((At, false));
        Do(WebhookDecisions.Change(state, First, Url + "/2", ["tide"], null, At.AddMinutes(2), By));
        (Hook.ActiveSince, Hook.Url).ShouldBe((At.AddMinutes(2), Url + "/2"));
    }

    [Fact]
    public void The_secret_before_is_valid_for_a_day()
    {
        Subscribe();
        Do(WebhookDecisions.Rotate(state, First, At, By));
        Hook.Generations(At.AddHours(24).AddTicks(-1)).ShouldBe([2, 1]);
        Hook.Generations(At.AddHours(24)).ShouldBe([2]);
    }

    [Fact]
    public void Pausing_twice_is_pausing_once_and_resuming_counts_failures_anew()
    {
        Subscribe();
        WebhookDecisions.Resume(state, First, At, By).Event.ShouldBeNull("it is active");
        Do(WebhookDecisions.Pause(state, First, "the receiver is moved", At, By));
        (Hook.State, Hook.Reason).ShouldBe((WebhookState.Paused, "the receiver is moved"));
        WebhookDecisions.Pause(state, First, "again", At, By).Event.ShouldBeNull();
        Do(WebhookDecisions.Resume(state, First, At.AddHours(1), By));
        (Hook.State, Hook.Reason, Hook.ActiveSince).ShouldBe((WebhookState.Active, null, At.AddHours(1)));
        state.Apply(new WebhookSuspended(At, "webhooks", First, "answered 410"));
        (Hook.State, Hook.Reason).ShouldBe((WebhookState.Suspended, "answered 410"));
        Do(WebhookDecisions.Pause(state, First, null, At, By));
        Hook.State.ShouldBe(WebhookState.Paused);
    }

    [Fact]
    public void What_is_removed_is_found_no_more_and_its_number_is_not_given_again()
    {
        Subscribe();
        state.Apply(Died(1));
        Do(WebhookDecisions.Remove(state, First, At, By));
        state.Find(First).ShouldBeNull();
        (state.Last!.State, state.Last.Letters.Length).ShouldBe((WebhookState.Removed, 0));
        var gone = new Rejection(RejectionKind.Unknown, "there is no webhook h1");
        Refused(WebhookDecisions.Pause(state, First, null, At, By)).ShouldBe(gone);
        Refused(WebhookDecisions.AskAgain(state, First, ["e1"], At, By)).ShouldBe(gone);
        Subscribe();
        state.Webhooks.ShouldHaveSingleItem().Id.ShouldBe(new WebhookId(2));
    }

    [Fact]
    public void Dead_letters_are_asked_for_by_event_or_all_and_kept_until_they_are_delivered()
    {
        Subscribe();
        WebhookDecisions.AskAgain(state, First, [], At, By).Event.ShouldBeNull("there is none");
        state.Apply(Died(1));
        state.Apply(Died(2));
        Refused(WebhookDecisions.AskAgain(state, First, ["e1", "e9"], At, By)).ShouldBe(
            new Rejection(RejectionKind.Invalid, "'e9' is not among the dead letters", "ids"));
        Do(WebhookDecisions.AskAgain(state, First, ["e2"], At, By));
        Hook.Letters.Select(x => (x.Sequence, x.IsAsked)).ShouldBe([(1L, false), (2L, true)]);
        state.Apply(new LetterFailed(At.AddMinutes(1), "webhooks", First, 2, "answered 503"));
        Hook.Letters[1].ShouldBe(Died(2).Letter with { Attempts = 11, DiedAt = At.AddMinutes(1), Problem = "answered 503" });
        Do(WebhookDecisions.AskAgain(state, First, [], At, By));
        Hook.Letters.ShouldAllBe(x => x.IsAsked);
        state.Apply(new LetterDelivered(At, "webhooks", First, 1));
        Hook.Letters.ShouldHaveSingleItem().Sequence.ShouldBe(2);
    }

    [Fact]
    public void Of_five_hundred_dead_letters_the_oldest_goes_when_another_comes()
    {
        Subscribe();
        for (var sequence = 1; sequence <= Webhook.MostLetters + 1; sequence++)
        {
            state.Apply(Died(sequence));
        }

        Hook.Letters.Length.ShouldBe(500);
        (Hook.Letters[0].Sequence, Hook.Letters[^1].Sequence).ShouldBe((2, 501));
    }

    [Fact]
    public void The_day_of_the_outbox_is_about_no_subscription()
    {
        Subscribe();
        state.OutboxDay.ShouldBeNull();
        state.Apply(new OutboxMoved(At.AddDays(1), WebhookEvent.Service, From.Day.AddDays(1)));
        (state.OutboxDay, state.Last, state.Version, state.LastAt).ShouldBe((From.Day.AddDays(1), null, 2, At.AddDays(1)));
    }

    [Theory]
    [InlineData("h1", 1)]
    [InlineData("h20", 20)]
    [InlineData("h", 0)]
    [InlineData("h0", 0)]
    [InlineData("h01", 0)]
    [InlineData("h1x", 0)]
    [InlineData("h99999999999", 0)]
    [InlineData("1", 0)]
    [InlineData(null, 0)]
    public void A_name_is_h_and_a_number_without_leading_zeros(string? text, int sequence)
    {
        WebhookId.TryParse(text, out var id).ShouldBe(sequence > 0);
        id.Sequence.ShouldBe(sequence);
        if (sequence > 0)
        {
            id.ToString().ShouldBe(text);
        }
    }

    [Fact]
    public void No_subscription_has_the_number_zero() => Should.Throw<ArgumentOutOfRangeException>(() => new WebhookId(0));

    private static LetterDied Died(long sequence) => new(
        At, "webhooks", First, new DeadLetter(sequence, From, $"e{sequence}", "ticket.called", At, 10, "answered 500", IsAsked: false));

    private static Rejection Refused(WebhookDecision decision)
    {
        decision.Event.ShouldBeNull();
        return decision.Rejection.ShouldNotBeNull();
    }

    private void Subscribe(params ImmutableArray<string> types) => Do(WebhookDecisions.Subscribe(state, Url, types, From, At, By));

    private void Do(WebhookDecision decision)
    {
        decision.Rejection.ShouldBeNull();
        state.Apply(decision.Event.ShouldNotBeNull());
    }
}
