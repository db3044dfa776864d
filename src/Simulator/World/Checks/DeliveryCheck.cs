using System.Globalization;
using System.Text;
using System.Text.Json;
using Queueing.Domain.Halls;
using Queueing.Domain.Webhooks;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// What receivers are sent: events of their subscription, that were recorded, one after the other in the published order and
/// numbered without gaps, the same event always in the same words, to nobody who is paused or gone.
/// </summary>
internal sealed class DeliveryCheck(JournalFacts facts, HookFacts hooks, Hall hall) : FactCheck("deliveries", facts)
{
    /// <summary>An activation that is behind hears of the subscriptions with its next looks, however slow the store is.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromSeconds(30);

    private readonly Dictionary<WebhookId, List<(PostAttempt First, Placed Placed)>> numbered = [];
    private readonly HashSet<(WebhookId, string)> settled = [];
    private readonly Dictionary<string, string> bodies = new(StringComparer.Ordinal);

    public override void Posted(PostAttempt attempt)
    {
        var post = attempt.Post;
        var history = hooks.Of(post.Webhook);
        var placed = hooks.Find(post.EventId);
        Require(history is not null, $"{attempt}: there is no such subscription");
        Require(placed is { Type: not null }, $"{attempt}: there is no such public event, or it has no place in the order yet");
        Require(placed.Index >= history.Last.From.Index, $"{attempt}: it was published before the subscription was made");

        // What an activation knew when it began, and what it may have known since.
        var known = history.Between(Math.Max(attempt.Since, StepBefore(attempt.At - Behind, history)), attempt.Step).ToList();
        Require(known.Exists(x => x.State == WebhookState.Active), $"{attempt}: the subscription is {history.Last.State} since {history.Last.Seen:HH:mm:ss.fff}");
        Require(known.Exists(x => x.Url == post.Url), $"{attempt}: posted to {post.Url} instead of {history.Last.Url}");
        Require(known.Exists(x => x.Letter(post.EventId) is not null || x.Wants(placed.Type!)), $"{attempt}: nobody wants {placed.Type}");
        Require(known.Exists(x => Signs(x, post.Generations)), $"{attempt}: signed with {string.Join(", ", post.Generations)} instead of {history.Last.Generation}");
        RequireNumber(attempt, placed, history, RequireBody(attempt, placed));
    }

    public override void Answered(PostAttempt attempt)
    {
        if (attempt.IsTaken)
        {
            settled.Add((attempt.Post.Webhook, attempt.Post.EventId));
        }
    }

    /// <summary>The secret before the present one signs too, for a day.</summary>
    private static bool Signs(ModelHook hook, IReadOnlyList<int> generations) =>
        generations.SequenceEqual(hook.Generation == 1 ? [1] : [hook.Generation, hook.Generation - 1]);

    /// <summary>The step of the last change before an instant.</summary>
    private static long StepBefore(DateTimeOffset at, History<ModelHook> history) =>
        history.UpTo(long.MaxValue).Where(x => x.State.Seen <= at).Select(x => x.From).DefaultIfEmpty().Last() + 1;

    /// <summary>Reads the message.</summary>
    /// <returns>Its number.</returns>
    private long RequireBody(PostAttempt attempt, Placed placed)
    {
        var body = Encoding.UTF8.GetString(attempt.Post.Body.Span);
        using var message = JsonDocument.Parse(body);
        var (root, data) = (message.RootElement, message.RootElement.GetProperty("data"));
        var (by, at) = PublicWords.Cause(placed.Fact.Event);
        var subject = PublicWords.Subject(placed.Fact.Event);
        Require(
            root.GetProperty("id").GetString() == placed.Id && root.GetProperty("type").GetString() == placed.Type
            && root.GetProperty("timestamp").GetDateTimeOffset() == at && root.GetProperty("hall").GetString() == hall.Id.Value
            && root.GetProperty("day").GetString() == placed.Fact.Stream.Day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            $"{placed.Fact} is told as {body}");
        Require(
            data.GetProperty("by").GetString() == by.Split(':')[0] && (subject is not { } about || data.GetProperty(about.Name).GetString() == about.Value)
            && (Owner(placed.Fact.Stream.Kind) is not { } owner || data.GetProperty(owner).GetString() == placed.Fact.Stream.Owner),
            $"{placed.Fact} is told as {body}");
        Require(!Said.IsClerk(by) || !body.Contains(by[(by.IndexOf(':', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal), $"{body} names {by}");
        var sequence = root.GetProperty("sequence").GetInt64();
        var rest = body.Replace(string.Create(CultureInfo.InvariantCulture, $"\"sequence\":{sequence},"), string.Empty, StringComparison.Ordinal);
        Require(bodies.TryAdd(placed.Id, rest) || bodies[placed.Id] == rest, $"{placed.Id} was told as {bodies[placed.Id]}, now as {rest}");
        return sequence;
    }

    private static string? Owner(StreamKind kind) => kind switch
    {
        StreamKind.Queue => "queue",
        StreamKind.Window => "window",
        _ => null,
    };

    private void RequireNumber(PostAttempt attempt, Placed placed, History<ModelHook> history, long sequence)
    {
        var id = attempt.Post.Webhook;
        if (!numbered.TryGetValue(id, out var numbers))
        {
            numbered.Add(id, numbers = []);
        }

        // What was not taken yet goes by other types, once they are wanted: whatever was numbered before may be numbered anew.
        Require(sequence >= 1 && sequence <= numbers.Count + 1, $"{attempt} is number {sequence}; the last was {numbers.Count}");
        if (sequence <= numbers.Count && numbers[(int)sequence - 1] is var (first, same) && same != placed)
        {
            Require(MayBeRetyped(history, first), $"{attempt} is number {sequence}, as {first} was");
            numbers.RemoveRange((int)sequence - 1, numbers.Count - (int)sequence + 1);
        }

        if (sequence > numbers.Count)
        {
            RequireNext(attempt, placed, history, numbers);
            numbers.Add((attempt, placed));
        }
    }

    private void RequireNext(PostAttempt attempt, Placed placed, History<ModelHook> history, List<(PostAttempt First, Placed Placed)> numbers)
    {
        var from = history.Last.From.Index;
        if (numbers.Count > 0)
        {
            var (first, last) = numbers[^1];
            from = last.Index + 1;
            Require(last.Index < placed.Index, $"{attempt} comes after {last}");
            Require(
                settled.Contains((attempt.Post.Webhook, last.Id)) || history.UpTo(attempt.Step).Any(x => x.State.Letter(last.Id) is not null) || MayBeRetyped(history, first),
                $"{attempt} is sent before {last.Id} was taken or given up");
        }

        var skipped = hooks.Order.Take(placed.Index).Skip(from).FirstOrDefault(x => IsWanted(x, history, attempt.Step));
        Require(skipped is null, $"{attempt} leaves out {skipped?.Fact}");
    }

    private static bool MayBeRetyped(History<ModelHook> history, PostAttempt first) =>
        history.Last.Retyped > history.UpTo(long.MaxValue).First().State.Seen && history.Last.Retyped >= first.At - Behind;

    /// <summary>Wanted whenever it may have been looked at.</summary>
    private static bool IsWanted(Placed placed, History<ModelHook> history, long to) =>
        placed.Type is { } type && history.Between(placed.Fact.Step, to).All(x => x.Wants(type));
}
