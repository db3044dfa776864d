using System.Collections.Immutable;
using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>A subscription, as the stream of subscriptions alone tells it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Url">Where events are posted.</param>
/// <param name="Types">The types or groups wanted; empty for all.</param>
/// <param name="From">Where its events begin.</param>
/// <param name="Step">The world's step of its last change.</param>
/// <param name="Seen">When that became durable, by the world's true time.</param>
internal sealed record ModelHook(WebhookId Id, string Url, ImmutableArray<string> Types, OutboxPlace From, long Step, DateTimeOffset Seen)
{
    public WebhookState State { get; init; } = WebhookState.Active;

    /// <summary>Gets when it was last made active, or given another address, by the world's true time: failures before it do not count.</summary>
    public DateTimeOffset Fresh { get; init; } = Seen;

    /// <summary>Gets when other types were last wanted.</summary>
    public DateTimeOffset Retyped { get; init; } = Seen;

    public int Generation { get; init; } = 1;

    public ImmutableArray<ModelLetter> Letters { get; init; } = [];

    public bool Wants(string type) => Types.IsEmpty || Types.Any(x => x == type || x == type[..type.IndexOf('.', StringComparison.Ordinal)]);

    public ModelLetter? Letter(string eventId) => Letters.FirstOrDefault(x => x.EventId == eventId);

    /// <summary>Folds without judging.</summary>
    public ModelHook After(WebhookChange e, long step, DateTimeOffset seen)
    {
        var next = this with { Step = step, Seen = seen };
        return e switch
        {
            WebhookSecretRotated x => next with { Generation = x.Generation },
            WebhookChanged x => next with
            {
                Url = x.Url,
                Types = x.Types,
                Fresh = x.Url == Url ? Fresh : seen,
                Retyped = x.Types.SequenceEqual(Types) ? Retyped : seen,
            },
            WebhookPaused => next with { State = WebhookState.Paused },
            WebhookSuspended => next with { State = WebhookState.Suspended },
            WebhookResumed => next with { State = WebhookState.Active, Fresh = seen },
            WebhookRemoved => next with { State = WebhookState.Removed, Letters = [] },
            LetterDied x => next with { Letters = Letters.Add(new ModelLetter(x.Letter.Sequence, x.Letter.EventId, x.Letter.Attempts, null)) },
            LettersAsked x => next with { Letters = [.. Letters.Select(letter => x.Sequences.Contains(letter.Sequence) ? letter with { AskedAt = letter.AskedAt ?? seen, LastAsked = letter.AskedAt ?? seen } : letter)] },
            LetterDelivered x => next with { Letters = Letters.RemoveAll(letter => letter.Sequence == x.Sequence) },
            LetterFailed x => next with { Letters = [.. Letters.Select(letter => letter.Sequence == x.Sequence ? letter with { AskedAt = null, Attempts = letter.Attempts + 1 } : letter)] },
            _ => next,
        };
    }
}
