using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// Whoever is subscribed and active gets on: what they want is sent at once while they take it, and tried again within the longest
/// pause while they do not, whatever others do; in the end all of it was taken or given up, and whatever was asked for again was tried.
/// </summary>
internal sealed class ArrivalCheck(JournalFacts facts, HookFacts hooks) : FactCheck("arrivals", facts)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private readonly Dictionary<WebhookId, (HashSet<int> Settled, int Next, PostAttempt? Last)> fares = [];
    private readonly HashSet<WebhookId> failing = [];
    private DateTimeOffset last;

    public override void Posted(PostAttempt attempt)
    {
        var fare = FareOf(attempt.Post.Webhook);
        var isLetter = hooks.Of(attempt.Post.Webhook)!.Last.Letter(attempt.Post.EventId) is not null;
        fares[attempt.Post.Webhook] = fare with { Last = isLetter ? fare.Last : attempt };
    }

    public override void Answered(PostAttempt attempt)
    {
        if (attempt.IsTaken)
        {
            FareOf(attempt.Post.Webhook).Settled.Add(hooks.Find(attempt.Post.EventId)!.Index);
        }
    }

    public override void Looked(DateTimeOffset now, TimeSpan calm)
    {
        last = now;
        foreach (var history in hooks.Hooks)
        {
            var hook = history.Last;
            var (owed, tried) = (Owed(history), FareOf(hook.Id).Last);

            // What a second activation brought, and did not live to note, leaves the first one waiting out its pause.
            var limit = tried is null or { IsTaken: true } && !failing.Contains(hook.Id) ? Settled : LongestPause + Settled;
            if (hook.State == WebhookState.Active && calm >= limit && owed is not null)
            {
                var since = new[] { hook.Seen, owed.Fact.Seen, tried?.AnsweredAt ?? tried?.At ?? default }.Max();
                Require(now - since < limit, $"{owed.Fact} is wanted by {hook.Id} since {since:HH:mm:ss}, and nobody sends it; {tried}");
            }

            var asked = hook.State == WebhookState.Active && calm >= Settled ? hook.Letters.FirstOrDefault(x => now - x.AskedAt > Settled && now - hook.Seen > Settled) : null;
            Require(asked is null, $"{hook.Id} asked again for {asked}, and nobody sends it");
        }
    }

    public override void Ended(Ending ending)
    {
        foreach (var history in hooks.Hooks.Where(x => x.Last.State == WebhookState.Active))
        {
            var owed = Owed(history);
            Require(owed is null || owed.Fact.Seen > last - Healed, $"{history.Last.Id} never got {owed?.Fact}; {FareOf(history.Last.Id).Last}");
        }
    }

    protected override void Look(Fact fact)
    {
        switch (fact.Event)
        {
            case LetterDied e:
                FareOf(e.Webhook).Settled.Add(e.Letter.Place.Index);
                break;
            case CursorsMoved e:
                failing.ExceptWith(e.Cursors.Select(x => x.Webhook));
                failing.UnionWith(e.Cursors.Where(x => x.Failures > 0).Select(x => x.Webhook));
                break;
        }
    }

    private (HashSet<int> Settled, int Next, PostAttempt? Last) FareOf(WebhookId id)
    {
        if (!fares.TryGetValue(id, out var fare))
        {
            fares.Add(id, fare = ([], hooks.Of(id)!.Last.From.Index, null));
        }

        return fare;
    }

    /// <summary>The first event in the order that it wanted all the time and that was neither taken nor given up.</summary>
    private Placed? Owed(History<ModelHook> history)
    {
        var fare = FareOf(history.Last.Id);
        var next = fare.Next;
        while (next < hooks.Order.Count && (fare.Settled.Contains(next) || !IsWanted(hooks.Order[next], history)))
        {
            next++;
        }

        fares[history.Last.Id] = fare with { Next = next };
        return next < hooks.Order.Count ? hooks.Order[next] : null;
    }

    private static bool IsWanted(Placed placed, History<ModelHook> history) =>
        placed.Type is { } type && history.Between(placed.Fact.Step, long.MaxValue).All(x => x.Wants(type));
}
