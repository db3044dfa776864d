using System.Collections.Immutable;
using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Events;
using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.Checks;

/// <summary>What administrators are answered about subscriptions is durable by then, is as the answer says, and a "no" was true between question and answer.</summary>
internal sealed class HookAnswerCheck(JournalFacts facts, HookFacts hooks) : FactCheck("subscriptions", facts)
{
    public override void Returned(ClientOperation operation)
    {
        if (!operation.IsOfWebhooks)
        {
            return;
        }

        var to = operation.ReturnedAt!.Value;
        var fact = Facts.Find(operation.Caller.ToOperationId()) is { } found && found.Step <= to && found.Operation?.Fingerprint == operation.Caller.Fingerprint ? found : null;
        if (Said.No(operation.Answer) is { } refusal)
        {
            Require(refusal.Code == RefusalCode.KeyReused || IsSo(operation, refusal, fact?.Step - 1 ?? to), $"{operation.Method} {string.Join(' ', operation.Arguments)} is refused: {refusal}; at no moment was it so");
            return;
        }

        var view = Said.Value(operation.Answer) is WebhookSecretView secret ? secret.Webhook : (WebhookView)Said.Value(operation.Answer)!;
        Require(fact is null || Suits(operation, fact.Event), $"{operation.Method} {string.Join(' ', operation.Arguments)} made {fact}");
        Require(
            fact is null ? States(view.Id, operation.InvokedAt, to).Any(x => IsDone(operation, x) && Tells(view, x)) : Tells(view, States(view.Id, fact.Step, fact.Step).Last()),
            $"{operation.Method} {string.Join(' ', operation.Arguments)} is answered {view}; {fact}");
        Require(
            Said.Value(operation.Answer) is not WebhookSecretView { Secret: var told } || told.EndsWith($"/{States(view.Id, fact!.Step, fact.Step).Last().Generation}", StringComparison.Ordinal),
            $"{operation.Method} is answered with another secret");
    }

    private static bool Suits(ClientOperation operation, object e) => operation.Method switch
    {
        "Subscribe" => e is WebhookSubscribed made && made.Url == (string)operation.Arguments[0]! && made.Types.SequenceEqual((ImmutableArray<string>)operation.Arguments[1]!),
        _ when e is not WebhookChange change || change.Webhook != (WebhookId)operation.Arguments[0]! => false,
        "Change" => e is WebhookChanged changed && changed.Url == (string)operation.Arguments[1]! && changed.Types.SequenceEqual((ImmutableArray<string>)operation.Arguments[2]!),
        "Rotate" => e is WebhookSecretRotated,
        "Pause" => e is WebhookPaused,
        "Resume" => e is WebhookResumed,
        "Remove" => e is WebhookRemoved,
        "Redeliver" => e is LettersAsked,
        _ => false,
    };

    /// <summary>All was as asked already.</summary>
    private static bool IsDone(ClientOperation operation, ModelHook hook) => operation.Method switch
    {
        "Change" => hook.Url == (string)operation.Arguments[1]! && hook.Types.SequenceEqual((ImmutableArray<string>)operation.Arguments[2]!),
        "Pause" => hook.State == WebhookState.Paused,
        "Resume" => hook.State == WebhookState.Active,
        "Redeliver" => hook.Letters.IsEmpty,
        _ => false,
    };

    private static bool Tells(WebhookView view, ModelHook hook) =>
        view.Id == hook.Id && view.Url == hook.Url && view.Types.SequenceEqual(hook.Types) && view.State == hook.State && view.DeadLetters == hook.Letters.Length;

    private bool IsSo(ClientOperation operation, Refusal refusal, long to) => refusal.Code switch
    {
        RefusalCode.Invalid when operation.Method == "Subscribe" => ((ImmutableArray<string>)operation.Arguments[1]!).Any(x => x == "ticket.eaten"),
        RefusalCode.Invalid when operation.Method == "Redeliver" => States((WebhookId)operation.Arguments[0]!, operation.InvokedAt, to)
            .Any(x => ((ImmutableArray<string>)operation.Arguments[1]!).Any(asked => x.Letter(asked) is null)),
        RefusalCode.Unknown => States((WebhookId)operation.Arguments[0]!, operation.InvokedAt, to).Any(x => x.State == WebhookState.Removed),
        _ => false,
    };

    private IEnumerable<ModelHook> States(WebhookId id, long from, long to) => hooks.Of(id)?.Between(from, to) ?? [];
}
