using System.Collections.Immutable;
using Queueing.Domain.Webhooks;
using Queueing.Grains.Contracts;
using Queueing.Grains.Webhooks;
using Queueing.Simulator.World.Checks;
using Queueing.Simulator.World.Plans;
using Queueing.Simulator.World.Posts;

namespace Queueing.Simulator.World.People;

/// <summary>Subscribes a receiver, changes their mind about it, and stays until all that is owed to it must have come.</summary>
/// <param name="counter">How grains are reached.</param>
/// <param name="seed">What their mind goes by.</param>
/// <param name="wish">What they want.</param>
/// <param name="healed">When all faults are over.</param>
internal sealed class Administrator(Counter counter, ulong seed, Subscription wish, DateTimeOffset healed) : Person(counter, seed, $"administrator-{wish.Id}")
{
    /// <summary>The longest pause between two attempts, and what comes before and after it.</summary>
    private static readonly TimeSpan Owed = TimeSpan.FromMinutes(13);

    private WebhookId id;

    protected override async Task Live()
    {
        if (await Subscribe() is not { } made)
        {
            return;
        }

        id = made.Webhook.Id;
        while (await Rest())
        {
            await Act();
        }

        await Leave();
    }

    /// <summary>Asked again and again, as somebody at a page would; sometimes for what there is not first.</summary>
    private async Task<WebhookSecretView?> Subscribe()
    {
        if (Draws.Happens(0.2))
        {
            await Subscribe(Me("nonsense"), Receivers.Url(wish.Receiver, 0), ["ticket.eaten"]);
        }

        var caller = Me($"subscribe {wish.Receiver}");
        while (Counter.Now < healed + Owed)
        {
            if ((await Subscribe(caller, Receivers.Url(wish.Receiver, 0), wish.Types)).Value is { } made)
            {
                return made;
            }

            await Wait(1, 20);
        }

        return null;
    }

    private async Task<bool> Rest()
    {
        var rest = wish.Rest * Draws.Exponential(1);
        if (Counter.Now + rest >= healed)
        {
            return false;
        }

        await Counter.Timeline.Delay(rest);
        return true;
    }

    private async Task Act()
    {
        switch (Draws.Below(10))
        {
            case 0 or 1:
                await Do("Pause", [id, "for a while"], (x, caller) => x.Pause(caller, id, "for a while"));
                var pause = wish.Rest * Draws.Uniform();
                await Counter.Timeline.Delay(Counter.Now + pause < healed ? pause : healed - Counter.Now);
                await Resume();
                break;
            case 2 or 3:
                await Resume();
                break;
            case 4 or 5:
                var (url, types) = (Receivers.Url(Draws.Below(Subscribers.Receivers), Draws.Below(3)), Draws.Happens(0.5) ? wish.Types : Subscribers.Types(Draws));
                await Do("Change", [id, url, types], (x, caller) => x.Change(caller, id, url, types, null));
                break;
            case 6:
                var turn = Me($"Rotate {id}");
                await Counter.Ask(Draws, turn, ClientOperation.Webhooks, "Rotate", [id], x => Grain(x).Rotate(turn, id));
                break;
            case 7 when Draws.Happens(0.2):
                await Do("Remove", [id], (x, caller) => x.Remove(caller, id));
                break;
            default:
                await Redeliver(Draws.Happens(0.5));
                break;
        }
    }

    /// <summary>Mostly has everything sent that can be, and reads what was given up.</summary>
    private async Task Leave()
    {
        if (healed > Counter.Now)
        {
            await Counter.Timeline.Delay(healed - Counter.Now);
        }

        await Wait(0, 30);
        if (Draws.Happens(0.8))
        {
            await Resume();
        }

        await Redeliver(all: true);
        await Counter.Timeline.Delay(healed + Owed - Counter.Now);
        await Letters();
    }

    private Task Resume() => Do("Resume", [id], (x, caller) => x.Resume(caller, id));

    private async Task Redeliver(bool all)
    {
        var dead = (await Letters())?.Letters ?? [];
        ImmutableArray<string> asked = all || dead.IsEmpty ? [] : [dead[Draws.Below(dead.Length)].EventId];
        await Do("Redeliver", [id, asked], (x, caller) => x.Redeliver(caller, id, asked));
    }

    private Task<DeadLettersView?> Letters() => Counter.Letters(Draws, id);

    private Caller Me(string request) => As("administrator", request);

    private Task<Answer<WebhookSecretView>> Subscribe(Caller caller, string url, ImmutableArray<string> types) => Counter.Ask(
        Draws, caller, ClientOperation.Webhooks, "Subscribe", [url, types], x => Grain(x).Subscribe(caller, url, types));

    private Task Do(string method, object?[] arguments, Func<IWebhooksGrain, Caller, ValueTask<Answer<WebhookView>>> act)
    {
        var caller = Me($"{method} {id}");
        return Counter.Ask(Draws, caller, ClientOperation.Webhooks, method, arguments, x => act(Grain(x), caller));
    }

    private IWebhooksGrain Grain(IGrainFactory grains) => grains.GetGrain<IWebhooksGrain>(Counter.Day.Hall.Value);
}
