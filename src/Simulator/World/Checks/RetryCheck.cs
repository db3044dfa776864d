using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Events;
using Queueing.Simulator.World.Plans;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Receivers that fail are left alone for longer and longer (docs/webhooks.md), by whoever met the failure or began after it was
/// noted; a restart makes nobody impatient.
/// </summary>
internal sealed class RetryCheck(JournalFacts facts, HookFacts hooks) : FactCheck("retries", facts)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>A clock that steps between the look at it and the attempt makes any attempt early or late.</summary>
    private static readonly TimeSpan Around = TimeSpan.FromSeconds(30);

    private readonly Dictionary<(WebhookId, object), (PostAttempt Last, int Failures)> met = [];
    private readonly Dictionary<(WebhookId, object, string), PostAttempt> letters = [];
    private readonly Dictionary<WebhookId, (DeliveryCursor Cursor, long Step)> noted = [];
    private readonly Dictionary<WebhookId, TimeSpan> asked = [];
    private readonly List<DateTimeOffset> steps = [];

    public override void Began(Fault fault, DateTimeOffset at)
    {
        if (fault.Kind == FaultKind.ClockStep)
        {
            steps.AddRange([at, at + fault.For]);
        }
    }

    public override void Posted(PostAttempt attempt)
    {
        var hook = hooks.Of(attempt.Post.Webhook)!.Last;
        if (hook.Letter(attempt.Post.EventId) is not null)
        {
            RequireOnce(attempt);
        }
        else if (!steps.Exists(x => (x - attempt.At).Duration() < Around))
        {
            RequirePatience(attempt, hook);
        }
    }

    public override void Answered(PostAttempt attempt)
    {
        var id = attempt.Post.Webhook;
        if (hooks.Of(id)!.Last.Letter(attempt.Post.EventId) is not null)
        {
            letters[(id, attempt.Sender, attempt.Post.EventId)] = attempt;
            return;
        }

        var before = met.GetValueOrDefault((id, attempt.Sender));
        var goesOn = attempt.IsVain && before.Last?.IsVain == true && before.Last.At >= hooks.Of(id)!.Last.Fresh;
        met[(id, attempt.Sender)] = (attempt, goesOn ? before.Failures + 1 : 1);
        if (attempt.Result!.RetryAfter is { } after)
        {
            asked[id] = asked.GetValueOrDefault(id) > after ? asked[id] : after;
        }
    }

    protected override void Look(Fact fact)
    {
        if (fact.Event is CursorsMoved moved)
        {
            foreach (var cursor in moved.Cursors)
            {
                RequirePause(fact, cursor);
                noted[cursor.Webhook] = (cursor, fact.Step);
            }
        }
    }

    /// <summary>The pause after so many failures, before it is scattered.</summary>
    private static TimeSpan Pause(int failures) => failures > 8 || First * Math.Pow(2, failures - 1) > Longest ? Longest : First * Math.Pow(2, failures - 1);

    private static bool IsPaused(DateTimeOffset now, DateTimeOffset failed, DateTimeOffset retry) => now >= failed && now < retry;

    private void RequirePatience(PostAttempt attempt, ModelHook hook)
    {
        if (met.GetValueOrDefault((hook.Id, attempt.Sender)) is { Last: { IsVain: true } last } own && last.At >= hook.Fresh)
        {
            var after = last.Result!.RetryAfter < Longest ? last.Result.RetryAfter : last.Result.RetryAfter is null ? null : Longest;
            var least = Pause(own.Failures) * 0.8;
            var retry = last.AnsweredHallTime!.Value + (after > least ? after.Value : least);
            Require(!IsPaused(attempt.HallTime, last.AnsweredHallTime.Value, retry), $"{attempt} follows {last}, failure {own.Failures}, before {retry:HH:mm:ss}");
        }

        if (noted.GetValueOrDefault(hook.Id) is { Cursor: { FailedAt: { } failed, RetryAt: { } until } cursor } note && note.Step < attempt.Since && note.Step > StepOfFresh(hook))
        {
            Require(!IsPaused(attempt.HallTime, failed, until), $"{attempt} comes before {until:HH:mm:ss}, noted with failure {cursor.Failures}");
        }
    }

    /// <summary>A failure noted before the subscription was made active counts no more.</summary>
    private long StepOfFresh(ModelHook hook) =>
        hooks.Of(hook.Id)!.UpTo(long.MaxValue).First(x => x.State.Fresh == hook.Fresh).From;

    /// <summary>Who is asked to try a dead letter tries it once; when that cannot be noted it is not tried all the time.</summary>
    private void RequireOnce(PostAttempt attempt)
    {
        if (letters.GetValueOrDefault((attempt.Post.Webhook, attempt.Sender, attempt.Post.EventId)) is { } last)
        {
            var wanted = hooks.Of(attempt.Post.Webhook)!.Last.Letter(attempt.Post.EventId)!.AskedAt;
            Require(wanted > last.At || attempt.At - last.AnsweredAt >= First * 0.8, $"{attempt}: a dead letter is sent again, after {last}");
        }
    }

    private void RequirePause(Fact fact, DeliveryCursor cursor)
    {
        var before = noted.GetValueOrDefault(cursor.Webhook).Cursor;
        Require(cursor.FailedAt is null || cursor.FailedAt != before?.FailedAt || cursor.RetryAt == before.RetryAt, $"{fact}: the pause of {cursor.Webhook} until {before?.RetryAt} is now until {cursor.RetryAt}");
        if (cursor is { FailedAt: { } failed, RetryAt: { } retry, Failures: var failures } && before?.FailedAt != failed)
        {
            var (pause, usual) = (retry - failed, Pause(failures));
            var most = asked.GetValueOrDefault(cursor.Webhook) > usual * 1.2 ? asked[cursor.Webhook] : usual * 1.2;
            Require(pause >= usual * 0.8 && pause <= most && pause <= Longest, $"{fact}: after {failures} failures {cursor.Webhook} is left alone for {pause}");
        }
    }
}
