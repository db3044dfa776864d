using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Events;
using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Dead letters are those that were tried ten times in vain, and stay until they were delivered on request; who says that it is
/// gone is sent nothing more; and what administrators read of it is so.
/// </summary>
internal sealed class LetterCheck(JournalFacts facts, HookFacts hooks) : FactCheck("letters", facts)
{
    private const int Most = 10;
    private readonly Dictionary<(WebhookId, string), List<PostAttempt>> attempts = [];
    private readonly Dictionary<WebhookId, PostAttempt> gone = [];
    private DateTimeOffset last;
    private TimeSpan wasCalm;

    public override void Answered(PostAttempt attempt)
    {
        var key = (attempt.Post.Webhook, attempt.Post.EventId);
        if (!attempts.TryGetValue(key, out var all))
        {
            attempts.Add(key, all = []);
        }

        all.Add(attempt);
        if (attempt.Result!.IsGone)
        {
            gone[attempt.Post.Webhook] = attempt;
        }

        var hook = hooks.Of(attempt.Post.Webhook)!.Last;
        Require(
            attempt.IsTaken || wasCalm < Healed || hook.Letter(attempt.Post.EventId) is not null || Tried(key, hook, x => x.IsVain && x.At > last - wasCalm && x.At >= hook.Fresh) <= Most,
            $"{attempt} is tried more than {Most} times");
    }

    public override void Looked(DateTimeOffset now, TimeSpan calm)
    {
        (last, wasCalm) = (now, calm);
        foreach (var (id, attempt) in gone)
        {
            var hook = hooks.Of(id)!.Last;
            Require(
                now - calm > attempt.At || now - attempt.AnsweredAt < Healed || hook.State != WebhookState.Active || hook.Seen > attempt.At
                || hook.Letter(attempt.Post.EventId) is not null,
                $"{id} is still {hook.State}; {attempt}");
        }
    }

    public override void Read(WebhookId webhook, DeadLettersView? letters)
    {
        if (wasCalm >= Healed)
        {
            var hook = hooks.Of(webhook)!.Last;
            var isSo = letters is null ? hook.State == WebhookState.Removed : hook.Letters.SequenceEqual(letters.Letters.Select(Of), Same.Instance);
            Require(isSo, $"the dead letters of {webhook} are told as {string.Join(", ", letters?.Letters.Select(x => x.EventId) ?? [])}; they are {string.Join(", ", hook.Letters)}");
        }
    }

    protected override void Look(Fact fact)
    {
        switch (fact.Event)
        {
            case LetterDied { Letter: var letter } e:
                var hook = hooks.Of(e.Webhook)!.Last;
                Require(letter.Attempts >= Most && !letter.IsAsked && letter.EventId == hooks.Order[letter.Place.Index].Id, $"{fact}: {letter}");
                Require(Tried((e.Webhook, letter.EventId), hook, x => x.IsVain) >= letter.Attempts, $"{fact}: it was not tried so often");
                Require(hook.Letters.Count(x => x.Sequence == letter.Sequence) == 1, $"{fact} is dead already");
                break;
            case LetterDelivered e:
                Require(WasTried(e.Webhook, e.Sequence, fact.Step, x => x.LastAsked, x => x.IsTaken), $"{fact}: it was not taken");
                break;
            case LetterFailed e:
                Require(WasTried(e.Webhook, e.Sequence, fact.Step, x => x.AskedAt, x => x.IsVain), $"{fact}: it was not tried");
                break;
            case WebhookSuspended e:
                Require(gone.GetValueOrDefault(e.Webhook) is { } attempt && attempt.At >= Before(e.Webhook, fact.Step).Fresh - Healed, $"{fact}, and it never said that it is gone");
                break;
        }
    }

    private static ModelLetter Of(DeadLetterView x) => new(x.Sequence, x.EventId, x.Attempts, x.IsAsked ? DateTimeOffset.MinValue : null);

    private int Tried((WebhookId, string) key, ModelHook hook, Predicate<PostAttempt> counts) =>
        attempts.GetValueOrDefault(key)?.Count(x => x.At >= hook.Fresh - Healed && counts(x)) ?? 0;

    private ModelHook Before(WebhookId id, long step) => hooks.Of(id)!.UpTo(step - 1).Last().State;

    private bool WasTried(WebhookId id, long sequence, long step, Func<ModelLetter, DateTimeOffset?> since, Predicate<PostAttempt> came) =>
        Before(id, step).Letters.FirstOrDefault(x => x.Sequence == sequence) is { } letter && since(letter) is { } asked
        && attempts.GetValueOrDefault((id, letter.EventId))?.Exists(x => x.AnsweredAt >= asked && came(x)) == true;

    /// <summary>When it was asked for is not told, only that it was.</summary>
    private sealed class Same : IEqualityComparer<ModelLetter>
    {
        public static readonly Same Instance = new();

        public bool Equals(ModelLetter? x, ModelLetter? y) =>
            x is not null && y is not null && x with { AskedAt = null, LastAsked = null } == y with { AskedAt = null, LastAsked = null } && x.AskedAt is null == y.AskedAt is null;

        public int GetHashCode(ModelLetter obj) => obj.Sequence.GetHashCode();
    }
}
