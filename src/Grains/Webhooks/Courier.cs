using System.Text.Json;
using Queueing.Domain.Halls;
using Queueing.Domain.Webhooks;
using Queueing.Domain.Webhooks.Events;
using Queueing.Domain.Webhooks.Published;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Webhooks;

/// <summary>
/// Brings one subscription its events, one after the other. It runs beside the grain's turns and waits for its receiver alone:
/// a receiver that hangs holds up nobody else.
/// </summary>
internal sealed class Courier(
    WebhookId id, Hall hall, WebhookLedger ledger, OutboxReader reader, IWebhookSender sender, TimeProvider hallTime, CancellationToken stopping)
{
    private bool running;
    private (long Sequence, string? Problem)? tried;

    /// <summary>Sets it going unless it goes already. It ends when nothing is left to do for now.</summary>
    public void Start()
    {
        if (!running)
        {
            running = true;
            Run().Ignore();
        }
    }

    private async Task Run()
    {
        try
        {
            while (!stopping.IsCancellationRequested && await StepAsync())
            {
                // Each step looks anew at what is wanted.
            }
        }
        catch (JournalUnavailableException)
        {
            // Nothing was recorded: it is tried again with the next look.
        }
        finally
        {
            running = false;
        }
    }

    /// <summary>Does the next thing; false when there is none for now.</summary>
    private async ValueTask<bool> StepAsync()
    {
        if (ledger.Registry.Find(id) is not { State: WebhookState.Active } webhook)
        {
            return false;
        }

        if (webhook.Letters.FirstOrDefault(x => x.IsAsked) is { } letter)
        {
            await TryLetterAsync(webhook, letter);
            return true;
        }

        var cursor = ledger.CursorOf(webhook);
        if (!DeliveryPolicy.IsDue(cursor, hallTime.GetUtcNow()))
        {
            return false;
        }

        var outbox = await reader.OutboxOf(cursor.Place.Day);
        if (cursor.Place.Index < outbox.Count)
        {
            return await TryAsync(webhook, cursor, await reader.At(outbox, cursor.Place.Index));
        }

        if (outbox.Next is { } next)
        {
            ledger.Move(cursor with { Place = new OutboxPlace(next, 0) });
        }

        return outbox.Next is not null;
    }

    private async ValueTask<bool> TryAsync(Webhook webhook, DeliveryCursor cursor, (OwnerEvent Event, PublicEvent Public)? found)
    {
        if (found is not { } e || !webhook.Wants(e.Public.Type))
        {
            ledger.Move(cursor.Passed());
            return true;
        }

        var result = await SendAsync(webhook, e.Event, e.Public, cursor.Sequence + 1);
        if (stopping.IsCancellationRequested)
        {
            return false;
        }

        if (result.Problem is { } problem)
        {
            if (IsOfOldAddress(webhook))
            {
                return true;
            }

            await FailAsync(DeliveryPolicy.Failed(cursor, webhook.ActiveSince, problem, result.RetryAfter, hallTime.GetUtcNow()), problem, result.IsGone, e);
            return false;
        }

        ledger.Move(cursor.Delivered());
        return true;
    }

    private Task FailAsync(DeliveryCursor failed, string problem, bool gone, (OwnerEvent Event, PublicEvent Public) e)
    {
        // The pause holds though it cannot be noted; what it means for the event holds once that is durable.
        ledger.Move(failed);
        if (gone || DeliveryPolicy.IsHopeless(failed))
        {
            return ledger.SettleAsync(failed, at => new WebhookSuspended(at, WebhookEvent.Service, id, problem));
        }

        if (failed.Attempts < DeliveryPolicy.MostAttempts)
        {
            return ledger.SettleAsync(failed, _ => null);
        }

        return ledger.SettleAsync(failed.GivenUp(), at => new LetterDied(at, WebhookEvent.Service, id, new DeadLetter(
            failed.Sequence + 1, failed.Place, e.Event.Id, e.Public.Type, at, failed.Attempts, problem, IsAsked: false)));
    }

    /// <summary>Tries a dead letter once more, once: what came of it is kept until it can be recorded.</summary>
    private async Task TryLetterAsync(Webhook webhook, DeadLetter letter)
    {
        if (tried?.Sequence != letter.Sequence)
        {
            var outbox = await reader.OutboxOf(letter.Place.Day);
            tried = (letter.Sequence, await reader.At(outbox, letter.Place.Index) is { } e
                ? (await SendAsync(webhook, e.Event, e.Public, letter.Sequence)).Problem
                : "the event can no longer be read");
        }

        if (tried?.Problem is not null && IsOfOldAddress(webhook))
        {
            tried = null;
        }
        else if (!stopping.IsCancellationRequested)
        {
            await ledger.RecordAsync(id, at => (tried?.Problem, LetterNow(letter)) switch
            {
                (_, null) or ({ }, { IsAsked: false }) => null,
                ({ } problem, _) => new LetterFailed(at, WebhookEvent.Service, id, letter.Sequence, problem),
                _ => new LetterDelivered(at, WebhookEvent.Service, id, letter.Sequence),
            });
            tried = null;
        }
    }

    /// <summary>What an address met counts no more once the subscription has another, or was suspended or resumed meanwhile.</summary>
    private bool IsOfOldAddress(Webhook sent) => ledger.Registry.Find(id)?.ActiveSince != sent.ActiveSince;

    /// <summary>Another activation may have tried it, too: what it recorded is not recorded again.</summary>
    private DeadLetter? LetterNow(DeadLetter letter) => ledger.Registry.Find(id)?.Letters.FirstOrDefault(x => x.Sequence == letter.Sequence);

    private Task<PostResult> SendAsync(Webhook webhook, OwnerEvent e, PublicEvent found, long sequence)
    {
        var message = new WebhookMessage(
            e.Id, found.Type, TimeZoneInfo.ConvertTime(e.At, hall.TimeZone), hall.Id.Value, e.Stream.Day.Date, sequence, found.Data);
        var body = JsonSerializer.SerializeToUtf8Bytes(message, MessageJson.Default.WebhookMessage);
        var post = new WebhookPost(hall.Id, id, webhook.Url, webhook.Generations(hallTime.GetUtcNow()), e.Id, e.At, body);
        return sender.SendAsync(post, stopping);
    }
}
