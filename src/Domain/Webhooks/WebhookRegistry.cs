using System.Collections.Immutable;
using Queueing.Domain.Webhooks.Events;

namespace Queueing.Domain.Webhooks;

/// <summary>A hall's subscriptions, folded from their events. Not thread-safe.</summary>
public sealed class WebhookRegistry
{
    private readonly List<Webhook> all = [];

    /// <summary>Gets the version of the stream.</summary>
    public long Version { get; private set; }

    /// <summary>Gets the time of the last event.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Gets the day whose outbox is written to, or null before the first.</summary>
    public DateOnly? OutboxDay { get; private set; }

    /// <summary>Gets the subscription that the last event was about, also one that is removed; null when it was about none.</summary>
    public Webhook? Last { get; private set; }

    /// <summary>Gets how many subscriptions there ever were.</summary>
    public int Count => all.Count;

    /// <summary>Gets the subscriptions that are not removed, oldest first.</summary>
    public IEnumerable<Webhook> Webhooks => all.Where(x => x.State is not WebhookState.Removed);

    /// <summary>Finds a subscription that is not removed.</summary>
    /// <param name="id">Its identity.</param>
    /// <returns>The subscription, or null.</returns>
    public Webhook? Find(WebhookId id) =>
        id.Sequence <= all.Count && all[id.Sequence - 1] is { State: not WebhookState.Removed } webhook ? webhook : null;

    /// <summary>Folds an event that is durable.</summary>
    /// <param name="e">The event.</param>
    public void Apply(WebhookEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        Version++;
        LastAt = e.At;
        Last = null;
        switch (e)
        {
            case OutboxMoved moved:
                OutboxDay = moved.Day;
                break;
            case WebhookSubscribed made:
                all.Add(Last = new Webhook(made.Webhook, made.Url, made.Types, made.At, made.By, made.From));
                break;
            case WebhookChange change:
                all[change.Webhook.Sequence - 1] = Last = After(all[change.Webhook.Sequence - 1], change);
                break;
        }
    }

    private static Webhook After(Webhook before, WebhookChange change) => change switch
    {
        WebhookSecretRotated x => before with { Generation = x.Generation, PreviousUntil = x.PreviousUntil },
        WebhookChanged x => before with { Url = x.Url, Types = x.Types, ActiveSince = x.Url == before.Url ? before.ActiveSince : x.At },
        WebhookPaused x => before with { State = WebhookState.Paused, Reason = x.Reason },
        WebhookSuspended x => before with { State = WebhookState.Suspended, Reason = x.Reason },
        WebhookResumed x => before with { State = WebhookState.Active, Reason = null, ActiveSince = x.At },
        WebhookRemoved => before with { State = WebhookState.Removed, Reason = null, Letters = [] },
        LetterDied x => before with { Letters = [.. Kept(before.Letters), x.Letter] },
        LettersAsked x => before with { Letters = [.. before.Letters.Select(letter => x.Sequences.Contains(letter.Sequence) ? letter with { IsAsked = true } : letter)] },
        LetterDelivered x => before with { Letters = before.Letters.RemoveAll(letter => letter.Sequence == x.Sequence) },
        LetterFailed x => before with { Letters = [.. before.Letters.Select(letter => letter.Sequence == x.Sequence ? Failed(letter, x) : letter)] },
        _ => before,
    };

    private static DeadLetter Failed(DeadLetter letter, LetterFailed failed) =>
        letter with { Attempts = letter.Attempts + 1, DiedAt = failed.At, Problem = failed.Problem, IsAsked = false };

    private static IEnumerable<DeadLetter> Kept(ImmutableArray<DeadLetter> letters) =>
        letters.Skip(Math.Max(0, letters.Length + 1 - Webhook.MostLetters));
}
