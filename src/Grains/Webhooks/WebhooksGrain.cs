using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Timers;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Webhooks;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Webhooks;

/// <summary>
/// The webhooks of one hall. A look brings what is new into the durable order; couriers bring it to the receivers beside the
/// grain's turns.
/// </summary>
public sealed class WebhooksGrain : IGrainBase, IWebhooksGrain
{
    /// <summary>How often the journal is looked at, in machine time; an alert a second old is still news.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Every so many looks are at the day before: a late event there is rare, and a look is one query.</summary>
    private const int LooksForLate = 30;

    private readonly Hall hall;
    private readonly IEventJournal journal;
    private readonly IWebhookSender sender;
    private readonly IWebhookSecrets secrets;
    private readonly TimeProvider hallTime;
    private readonly WebhookLedger ledger;
    private readonly IGrainTimer timer;
    private readonly CancellationTokenSource stopping = new();
    private readonly Dictionary<WebhookId, Courier> couriers = [];
    private int looks;
    private bool faulted;

    /// <summary>Initializes a new instance of the <see cref="WebhooksGrain"/> class.</summary>
    /// <param name="context">The activation; its key is the hall.</param>
    /// <param name="journal">What the hall has recorded, and the durable memory of this grain.</param>
    /// <param name="halls">The halls served.</param>
    /// <param name="hallTime">The clock on the hall's wall.</param>
    /// <param name="timers">For looking by itself.</param>
    /// <param name="sender">The way out.</param>
    /// <param name="secrets">What deliveries are signed with.</param>
    /// <exception cref="ArgumentException">The key names no hall of this deployment.</exception>
    public WebhooksGrain(
        IGrainContext context,
        IEventJournal journal,
        IHallDirectory halls,
        [FromKeyedServices(HallTime.Key)] TimeProvider hallTime,
        ITimerRegistry timers,
        IWebhookSender sender,
        IWebhookSecrets secrets)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(halls);
        ArgumentNullException.ThrowIfNull(timers);
        GrainContext = context;
        (this.journal, this.sender, this.secrets, this.hallTime) = (journal, sender, secrets, hallTime);
        var key = context.GrainId.Key.ToString();
        hall = (HallId.TryParse(key, out var id) ? halls.Find(id) : null)
            ?? throw new ArgumentException($"'{key}' names no hall here", nameof(context));
        ledger = new WebhookLedger(journal, id, hallTime, Fault);
        var options = new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer = timers.RegisterGrainTimer(context, static (self, _) => self.LookAsync(), this, options);
    }

    /// <inheritdoc/>
    public IGrainContext GrainContext { get; }

    private DateOnly Today => BusinessDay.Of(hall, hallTime.GetUtcNow()).Date;

    /// <summary>Reads what is durable; calls no grain.</summary>
    /// <param name="token">Unused: a half-read stream would have to be thrown away anyway.</param>
    /// <returns>When read.</returns>
    public Task OnActivateAsync(CancellationToken token) => ledger.LoadAsync();

    /// <summary>Stops the couriers and notes how far they are, so that an orderly end repeats nothing.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="token">Unused: one append is bounded by the journal.</param>
    /// <returns>When noted, or when it could not be.</returns>
    public async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token)
    {
        await stopping.CancelAsync();
        timer.Dispose();
        if (!faulted && ledger.Outbox is not null)
        {
            try
            {
                await ledger.NoteAsync();
            }
            catch (Exception e) when (GrainFaults.IsTransient(e))
            {
                // What was not noted is sent again; a receiver tells it by its identity.
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask Poke() => await LookAsync();

    /// <inheritdoc/>
    public async ValueTask<Answer<WebhookSecretView>> Subscribe(Caller caller, string url, ImmutableArray<string> types)
    {
        Alive();
        if (sender.Refuse(url) is { } wrong)
        {
            return new Refusal(RefusalCode.Invalid, wrong, "url");
        }

        await ledger.OpenFirstAsync(Today);
        var answer = await ledger.CommandAsync(
            caller,
            null,
            (state, at) => WebhookDecisions.Subscribe(state, url, types, ledger.Outbox!.End(), at, caller.By),
            WithSecret);
        timer.Change(Interval, Timeout.InfiniteTimeSpan);
        return answer;
    }

    /// <inheritdoc/>
    public async ValueTask<Answer<WebhookView>> Change(
        Caller caller, WebhookId webhook, string url, ImmutableArray<string> types, string? reason) => sender.Refuse(url) is { } wrong
        ? new Refusal(RefusalCode.Invalid, wrong, "url")
        : await CommandAsync(
            caller, webhook, (state, at) => WebhookDecisions.Change(state, webhook, url, types, reason, at, caller.By), x => WebhookViews.Of(x));

    /// <inheritdoc/>
    public ValueTask<Answer<WebhookSecretView>> Rotate(Caller caller, WebhookId webhook) =>
        CommandAsync(caller, webhook, (state, at) => WebhookDecisions.Rotate(state, webhook, at, caller.By), WithSecret);

    /// <inheritdoc/>
    public ValueTask<Answer<WebhookView>> Pause(Caller caller, WebhookId webhook, string? reason) =>
        CommandAsync(caller, webhook, (state, at) => WebhookDecisions.Pause(state, webhook, reason, at, caller.By), x => WebhookViews.Of(x));

    /// <inheritdoc/>
    public ValueTask<Answer<WebhookView>> Resume(Caller caller, WebhookId webhook) =>
        CommandAsync(caller, webhook, (state, at) => WebhookDecisions.Resume(state, webhook, at, caller.By), x => WebhookViews.Of(x));

    /// <inheritdoc/>
    public ValueTask<Answer<WebhookView>> Remove(Caller caller, WebhookId webhook) =>
        CommandAsync(caller, webhook, (state, at) => WebhookDecisions.Remove(state, webhook, at, caller.By), x => WebhookViews.Of(x));

    /// <inheritdoc/>
    public ValueTask<Answer<WebhookView>> Redeliver(Caller caller, WebhookId webhook, ImmutableArray<string> eventIds) =>
        CommandAsync(caller, webhook, (state, at) => WebhookDecisions.AskAgain(state, webhook, eventIds, at, caller.By), x => WebhookViews.Of(x));

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<WebhookView>> List() =>
        new([.. ledger.Registry.Webhooks.Select(x => WebhookViews.Of(x, WebhookViews.Of(ledger.CursorOf(x), ledger.Outbox)))]);

    /// <inheritdoc/>
    public ValueTask<DeadLettersView?> DeadLetters(WebhookId webhook) =>
        new(ledger.Registry.Find(webhook) is { } found ? WebhookViews.Of(found.Letters) : null);

    private ValueTask<Answer<T>> CommandAsync<T>(
        Caller caller, WebhookId webhook, Func<WebhookRegistry, DateTimeOffset, WebhookDecision> decide, Func<Webhook, T> read)
        where T : class
    {
        Alive();
        return ledger.CommandAsync(caller, webhook, decide, read);
    }

    private WebhookSecretView WithSecret(Webhook webhook) =>
        new(WebhookViews.Of(webhook), secrets.Reveal(hall.Id, webhook.Id, webhook.Generation));

    private async Task LookAsync()
    {
        Alive();
        await ledger.CatchUpAsync();
        if (!ledger.Registry.Webhooks.Any())
        {
            return;
        }

        timer.Change(Interval, Timeout.InfiniteTimeSpan);
        try
        {
            // A day that is over is looked at once more before the next begins.
            await ledger.LookAsync(++looks % LooksForLate == 0 && ledger.Outbox!.Previous is { } previous ? previous : ledger.Outbox!.Day);
            await ledger.OpenAsync(Today);
        }
        catch (JournalUnavailableException)
        {
            // Nothing was recorded: the next look finds the same.
        }

        foreach (var webhook in ledger.Registry.Webhooks)
        {
            CourierOf(webhook.Id).Start();
        }
    }

    private Courier CourierOf(WebhookId id)
    {
        if (!couriers.TryGetValue(id, out var courier))
        {
            var reader = new OutboxReader(journal, hall, () => ledger.Outbox);
            couriers.Add(id, courier = new Courier(id, hall, ledger, reader, sender, hallTime, stopping.Token));
        }

        return courier;
    }

    private void Fault(Exception cause)
    {
        faulted = true;
        stopping.Cancel();
        GrainContext.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, cause, "the webhooks reload"));
    }

    private void Alive()
    {
        if (faulted)
        {
            throw new ActivationFaultedException("the activation is going down; ask again");
        }
    }
}
