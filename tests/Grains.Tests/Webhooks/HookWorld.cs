using System.Collections.Immutable;
using Queueing.Domain.Webhooks;
using Queueing.Grains.Contracts;
using Queueing.Grains.Tests.World;
using Queueing.Grains.Webhooks;

namespace Queueing.Grains.Tests.Webhooks;

/// <summary>A hall of real grains with its webhooks.</summary>
internal sealed class HookWorld(HallWorld hall)
{
    public static readonly WebhookId First = new(1);

    public HallWorld Hall => hall;

    public Receiver Receiver { get; } = new();

    public static void Run(Func<HookWorld, Task> test) => HallWorld.Run(hall => test(new HookWorld(hall)));

    /// <summary>Activates the webhooks beside whatever activation there is.</summary>
    /// <param name="clock">The clock on the hall's wall as it reads it; the hall's own when left out.</param>
    public async Task<Activation<WebhooksGrain>> ActivateAsync(TimeProvider? clock = null)
    {
        var context = new FakeContext("webhooks", HallWorld.Day.Hall.Value);
        var grain = new WebhooksGrain(context, hall.Journal, hall.Halls, clock ?? hall.Clock, new FakeTimers(), Receiver, Receiver);
        await grain.OnActivateAsync(CancellationToken.None);
        return new(grain, context);
    }

    /// <summary>Activates the webhooks and subscribes the receiver.</summary>
    public async Task<WebhooksGrain> StartAsync(params string[] types)
    {
        var (grain, _) = await ActivateAsync();
        await SubscribeAsync(grain, [.. types]);
        return grain;
    }

    public async Task<WebhookSecretView> SubscribeAsync(WebhooksGrain grain, params ImmutableArray<string> types) =>
        (await grain.Subscribe(Admin(), "https://example.org/hook", types)).Value.ShouldNotBeNull();

    public Caller Admin(string? key = null) => hall.By("administrator:a", key);

    /// <summary>Lets the grain look, and everything that follows from it happen.</summary>
    public async Task LookAsync(WebhooksGrain grain)
    {
        await grain.Poke();
        await SettleAsync();
    }

    /// <summary>All of a test's work takes turns on one thread: after so many turns of its own nobody else has any left.</summary>
    public static async Task SettleAsync()
    {
        for (var turn = 0; turn < 2000; turn++)
        {
            await Task.Yield();
        }
    }

    /// <summary>Puts the clock on and looks.</summary>
    public async Task LaterAsync(WebhooksGrain grain, TimeSpan by)
    {
        hall.Clock.Advance(by);
        await LookAsync(grain);
    }

    /// <summary>Draws a ticket, a second after whatever came before.</summary>
    public async Task<TicketView> DrawAsync(string queue = "tax")
    {
        hall.Clock.Advance(TimeSpan.FromSeconds(1));
        return await hall.Draw(queue);
    }

    public static async Task<WebhookView> ViewAsync(WebhooksGrain grain) => (await grain.List()).Single();
}
