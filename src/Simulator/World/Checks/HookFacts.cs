using Queueing.Domain.Identities;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// The order in which the hall's events are published: each that is recorded once, none that is not, in the order of its stream,
/// no effect before its cause, and none forgotten. Other checks read here what the subscriptions and this order are.
/// </summary>
internal sealed class HookFacts(JournalFacts facts, HallDay day) : FactCheck("outbox", facts)
{
    private readonly Dictionary<StreamId, long> published = [];
    private readonly Dictionary<string, Placed> byId = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, History<ModelHook>> hooks = [];
    private DateTimeOffset publishedSince;

    /// <summary>Gets the order.</summary>
    public List<Placed> Order { get; } = [];

    /// <summary>Gets what each subscription ever was.</summary>
    public IEnumerable<History<ModelHook>> Hooks => hooks.Values;

    /// <summary>Finds an event in the order.</summary>
    public Placed? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>What a subscription ever was; null when there never was one.</summary>
    public History<ModelHook>? Of(WebhookId id) => hooks.GetValueOrDefault(id.Sequence);

    public override void Looked(DateTimeOffset now, TimeSpan calm)
    {
        if (calm >= Healed && IsPublishing && now - publishedSince > Healed)
        {
            RequireAll(now - Healed);
        }
    }

    protected override void Look(Fact fact)
    {
        switch (fact.Event)
        {
            case OutboxOpened e:
                Open(fact, e);
                break;
            case OutboxMerged e:
                foreach (var stream in e.Order.Select(x => e.Streams[x]))
                {
                    Place(fact, Named(stream));
                }

                break;
            case WebhookSubscribed e:
                Require(!hooks.ContainsKey(e.Webhook.Sequence) && e.Webhook.Sequence == hooks.Count + 1, $"{fact} is not the next");
                Require(e.From.Day == day.Date && e.From.Index <= Order.Count, $"{fact} begins at {e.From}, and {Order.Count} are published");
                publishedSince = IsPublishing ? publishedSince : fact.Seen;
                hooks.Add(e.Webhook.Sequence, new());
                hooks[e.Webhook.Sequence].Add(fact.Step, new ModelHook(e.Webhook, e.Url, e.Types, e.From, fact.Step, fact.Seen));
                break;
            case WebhookChange e:
                var history = Of(e.Webhook);
                Require(history is not null && history.Last.State != WebhookState.Removed, $"{fact} is about no subscription");
                history.Add(fact.Step, history.Last.After(e, fact.Step, fact.Seen));
                break;
        }
    }

    private bool IsPublishing => hooks.Values.Any(x => x.Last.State != WebhookState.Removed);

    private static bool IsOwner(StreamId stream) => stream.Kind is StreamKind.Queue or StreamKind.Window or StreamKind.Dispatcher;

    private StreamId Named(string name) => name.Split('/') is [_, var kind, var owner]
        ? new StreamId(day, Enum.Parse<StreamKind>(kind), owner)
        : throw new WorldViolation("outbox", $"'{name}' is no stream");

    /// <summary>While somebody is subscribed nothing may be left out of the order.</summary>
    private void Open(Fact fact, OutboxOpened e)
    {
        foreach (var (name, version) in e.Published)
        {
            Require(version <= Facts.Streams.GetValueOrDefault(Named(name))?.Count, $"{fact} says that {name} is at {version}");
        }

        var skips = e.Published.FirstOrDefault(x => x.Value != published.GetValueOrDefault(Named(x.Key)));
        Require(skips.Key is null || !IsPublishing, $"{fact} leaves out of {skips.Key} what was recorded from {published.GetValueOrDefault(Named(skips.Key ?? "//"))} to {skips.Value}");
        foreach (var (name, version) in e.Published)
        {
            published[Named(name)] = version;
        }
    }

    private void Place(Fact merge, StreamId stream)
    {
        var version = published[stream] = published.GetValueOrDefault(stream) + 1;
        var fact = Facts.Streams.GetValueOrDefault(stream)?.ElementAtOrDefault((int)version - 1);
        Require(fact is not null && IsOwner(stream), $"{merge} publishes {stream}@{version}, which is not recorded");
        if (fact.Event is TicketTransferredIn arrived)
        {
            var source = stream with { Owner = arrived.Source.Value };
            var left = Facts.Streams[source].Find(x => x.Event is TicketTransferredOut e && e.Ticket == arrived.Ticket && e.Hop == arrived.Hop);
            Require(left?.Version <= published.GetValueOrDefault(source), $"{fact} is published before it left {arrived.Source}");
        }
        else if (fact.Event is TicketCalled called)
        {
            var window = stream with { Kind = StreamKind.Window, Owner = called.Call.Window.Value };
            Require(called.Call.Version <= published.GetValueOrDefault(window), $"{fact} is published before what its window recorded before it");
        }

        var placed = new Placed(Order.Count, fact, PublicWords.IdOf(fact), PublicWords.TypeOf(fact.Event));
        Order.Add(placed);
        byId.Add(placed.Id, placed);
    }

    private void RequireAll(DateTimeOffset before)
    {
        foreach (var (stream, all) in Facts.Streams)
        {
            var next = (int)published.GetValueOrDefault(stream);
            var isForgotten = IsOwner(stream) && next < all.Count && all[next].Seen < before;
            Require(!isForgotten, $"{(isForgotten ? all[next] : null)} is not published");
        }
    }
}
