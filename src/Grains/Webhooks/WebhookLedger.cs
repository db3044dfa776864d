using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Events;
using Queueing.Grains.Batching;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Webhooks;

/// <summary>
/// What is durable of a hall's webhooks: its subscriptions, the order of its events, and how far each subscription is. One append
/// at a time; an outbox that somebody else has written to ends the activation, so that of two the stale one loses.
/// </summary>
internal sealed class WebhookLedger
{
    /// <summary>A subscription that wants little need not note each event it passed over: a restart passes over them again.</summary>
    private const int PassedUnnoted = 1000;

    private readonly IEventJournal journal;
    private readonly HallId hall;
    private readonly TimeProvider hallTime;
    private readonly RegistryStream registry;
    private readonly BatchWriter<WebhookTurn, WebhookEvent> writer;
    private readonly OwnerReader owners;
    private readonly Dictionary<WebhookId, DeliveryCursor> cursors = [];
    private OutboxStream? outbox;

    public WebhookLedger(IEventJournal journal, HallId hall, TimeProvider hallTime, Action<Exception> fault)
    {
        (this.journal, this.hall, this.hallTime) = (journal, hall, hallTime);
        registry = new RegistryStream(journal, hall);
        owners = new OwnerReader(journal, hall);
        writer = new(journal, registry, () => new WebhookTurn(Registry, hallTime.GetUtcNow()), _ => { }, fault);
    }

    public WebhookRegistry Registry => registry.State;

    /// <summary>Gets the outbox that is written to; null before the first.</summary>
    public Outbox? Outbox => outbox?.State;

    public async Task LoadAsync()
    {
        await registry.CatchUp();
        if (Registry.OutboxDay is { } day)
        {
            outbox = await OutboxStream.ReadAsync(journal, hall, day);
            foreach (var cursor in outbox.State.Cursors)
            {
                cursors[cursor.Webhook] = cursor;
            }
        }
    }

    public DeliveryCursor CursorOf(Webhook webhook) =>
        (cursors.GetValueOrDefault(webhook.Id) ?? new DeliveryCursor(webhook.Id, webhook.From, 0)).Since(webhook.ActiveSince);

    /// <summary>Moves a cursor; it becomes durable with the next look.</summary>
    public void Move(DeliveryCursor cursor) => cursors[cursor.Webhook] = cursor;

    /// <summary>Has a command decided and answers it; a repeat gets the first answer.</summary>
    public ValueTask<Answer<T>> CommandAsync<T>(
        Caller caller, WebhookId? id, Func<WebhookRegistry, DateTimeOffset, WebhookDecision> decide, Func<Webhook, T> read)
        where T : class => writer.Ask<T>(
            caller,
            () => writer.Submit(new AnsweredCommand<WebhookTurn, WebhookEvent, T>(
                caller,
                turn => turn.IsFresh,
                turn => turn.Take(decide),
                last => read(last is null ? Registry.Find(id!.Value)! : Registry.Last!))),
            async operation => await registry.FoldTo(operation) is { } then ? read(then) : null);

    /// <summary>
    /// Hears what another activation did to the subscriptions: it may be gone, and nobody else tells. One that has begun an outbox,
    /// too, ends this activation.
    /// </summary>
    public Task CatchUpAsync() => writer.Alone(HearAsync);

    /// <summary>Begins the day's outbox when it is another day's turn. The day before stays in sight for what comes late.</summary>
    public Task OpenAsync(DateOnly day) => writer.Alone(async () =>
    {
        if (outbox is { } open && open.State.Day < day)
        {
            var of = open.State.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + "/";
            await BeginAsync(day, open.State.Day, open.State.Published.Where(x => x.Key.StartsWith(of, StringComparison.Ordinal)));
        }

        return true;
    });

    /// <summary>Begins to publish where nobody was subscribed: what happened before is not published.</summary>
    public Task OpenFirstAsync(DateOnly day) => writer.Alone(async () =>
    {
        // Somebody may have subscribed at another activation since: their events must not be passed over.
        await HearAsync();
        if (!Registry.Webhooks.Any())
        {
            var heads = await journal.ReadHeadsAsync(new HallDay(hall, day));
            await BeginAsync(day, null, heads.Where(x => OwnerReader.IsOwner(x.Stream)).Select(x => KeyValuePair.Create(OwnerReader.NameOf(x.Stream), x.Version)));
        }

        return true;
    });

    /// <summary>Gives what a day's owners have recorded since its place in the order, and notes how far the subscriptions are.</summary>
    public Task LookAsync(DateOnly day) => writer.Alone(async () =>
    {
        var news = new List<List<OwnerEvent>>();
        foreach (var (stream, version) in await journal.ReadHeadsAsync(new HallDay(hall, day)))
        {
            var known = outbox!.State.Published.GetValueOrDefault(OwnerReader.NameOf(stream));
            if (OwnerReader.IsOwner(stream) && version > known)
            {
                news.Add(await owners.ReadAsync(stream, known, version));
            }
        }

        await AppendAsync([.. Merged(StreamMerge.Order(news)), .. Moved()]);
        return true;
    });

    /// <summary>Notes how far the subscriptions are.</summary>
    public Task NoteAsync() => writer.Alone(async () =>
    {
        await AppendAsync([.. Moved()]);
        return true;
    });

    /// <summary>Moves a cursor and makes that durable at once, together with what it means for the subscription: neither without the other.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="means">What is to be recorded of the subscription, if it is still there; null for nothing.</param>
    public Task SettleAsync(DeliveryCursor cursor, Func<DateTimeOffset, WebhookChange?> means) => writer.Alone(async () =>
    {
        var moved = new CursorsMoved(hallTime.GetUtcNow(), [cursor]);
        Require(await writer.AppendWith(turn =>
        {
            Decide(turn, cursor.Webhook, means);
            return new AppendSet(hall, turn.Events.Count == 0 ? [outbox!.Next(moved)] : [registry.Next(turn.Events), outbox!.Next(moved)], []);
        }));
        outbox!.Apply(moved);
        Move(cursor);
        return true;
    });

    /// <summary>Records something of a subscription, if it is still there.</summary>
    public Task RecordAsync(WebhookId id, Func<DateTimeOffset, WebhookChange?> means) => writer.Alone(async () =>
    {
        Require(await writer.Append(turn => Decide(turn, id, means)));
        return true;
    });

    private async Task<bool> HearAsync()
    {
        await registry.CatchUp();
        return Registry.OutboxDay == Outbox?.Day ? true : throw new ActivationFaultedException("another activation has begun an outbox");
    }

    private static void Decide(WebhookTurn turn, WebhookId id, Func<DateTimeOffset, WebhookChange?> means) =>
        turn.Take((state, at) => WebhookDecision.Of(state.Find(id) is null ? null : means(at)));

    private static void Require(AppendOutcome? outcome)
    {
        if (outcome is AppendOutcome.Conflict conflict)
        {
            throw new ActivationFaultedException($"another activation has written to {conflict.Stream}");
        }
    }

    private async Task BeginAsync(DateOnly day, DateOnly? previous, IEnumerable<KeyValuePair<string, long>> published)
    {
        var at = hallTime.GetUtcNow();
        var opened = new OutboxOpened(at, previous, published.ToImmutableSortedDictionary(StringComparer.Ordinal), [.. Registry.Webhooks.Select(CursorOf)]);
        if (outbox is { } same && same.State.Day >= day)
        {
            await AppendAsync([opened]);
            return;
        }

        var (next, closed) = (new OutboxStream(hall, day), new OutboxClosed(at, day));
        Require(await writer.AppendWith(turn =>
        {
            turn.Take((_, now) => WebhookDecision.Of(new OutboxMoved(now, WebhookEvent.Service, day)));
            StreamAppend[] appends = [registry.Next(turn.Events), next.Next(opened)];
            return new AppendSet(hall, outbox is null ? appends : [.. appends, outbox.Next(closed)], []);
        }));
        outbox?.Apply(closed);
        next.Apply(opened);
        outbox = next;
    }

    private async Task AppendAsync(OutboxEvent[] events)
    {
        if (events.Length > 0)
        {
            Require(await journal.AppendAsync(new AppendSet(hall, [outbox!.Next(events)], [])));
            outbox.Apply(events);
        }
    }

    private IEnumerable<OutboxEvent> Merged(List<OwnerEvent> order)
    {
        if (order.Count > 0)
        {
            var places = order.Select(x => x.Stream).Distinct().Index().ToDictionary(x => x.Item, x => x.Index);
            yield return new OutboxMerged(
                hallTime.GetUtcNow(),
                [.. places.OrderBy(x => x.Value).Select(x => OwnerReader.NameOf(x.Key))],
                [.. order.Select(x => places[x.Stream])]);
        }
    }

    private IEnumerable<OutboxEvent> Moved()
    {
        ImmutableArray<DeliveryCursor> moved = [.. Registry.Webhooks.Select(x => cursors.GetValueOrDefault(x.Id)).OfType<DeliveryCursor>().Where(IsNews)];
        if (!moved.IsEmpty)
        {
            yield return new CursorsMoved(hallTime.GetUtcNow(), moved);
        }
    }

    private bool IsNews(DeliveryCursor cursor) => outbox!.State.CursorOf(cursor.Webhook) is not { } noted
        || cursor with { Place = noted.Place } != noted
        || cursor.Place.Day != noted.Place.Day
        || cursor.Place.Index >= noted.Place.Index + PassedUnnoted;
}
