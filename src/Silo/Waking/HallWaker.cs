using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Grains.Access;
using Queueing.Grains.Boards;
using Queueing.Grains.Devices;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Estimates;
using Queueing.Grains.Hosting;
using Queueing.Grains.Webhooks;

namespace Queueing.Silo.Waking;

/// <summary>
/// Pokes the dispatcher and the board of every hall's present business day, its wait estimator, its webhooks and the watch over its devices: this wakes a hall
/// after a crash, heals lost messages and drives deadlines.
/// </summary>
internal sealed class HallWaker(
    IGrainFactory grains,
    IHallDirectory halls,
    [FromKeyedServices(HallTime.Key)] TimeProvider clock)
    : BackgroundService
{
    /// <summary>The mean time between two pokes of a hall, in hall time.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    /// <summary>However fast a hall's clock runs, a machine's second holds at most ten pokes of a hall.</summary>
    private static readonly TimeSpan MinPeriod = TimeSpan.FromMilliseconds(100);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(halls.All.Select(hall => Wake(hall, stoppingToken)));

    private async Task Wake(Hall hall, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var day = BusinessDay.Of(hall, clock.GetUtcNow());
            grains.GetGrain<IDispatcherGrain>(day.Value).Poke().AsTask().Ignore();
            grains.GetGrain<IBoardGrain>(day.Value).Poke().AsTask().Ignore();
            grains.GetGrain<IWaitEstimatorGrain>(hall.Id.Value).Poke().AsTask().Ignore();
            grains.GetGrain<IWebhooksGrain>(hall.Id.Value).Poke().AsTask().Ignore();
            TellDevices(hall).Ignore();
            await Pause(stopping);
        }
    }

    /// <summary>Who is enrolled is the deployment's to know, who is heard of the hall's: neither grain waits for the other.</summary>
    private async Task TellDevices(Hall hall)
    {
        var devices = await grains.GetGrain<IAccessGrain>(IAccessGrain.Key).Devices(hall.Id);
        await grains.GetGrain<IDevicesGrain>(hall.Id.Value).Watch(devices);
    }

    private async Task Pause(CancellationToken stopping)
    {
        // Jitter spreads the halls of a machine; it decides nothing.
        var pause = Period * (0.8 + (0.4 * Random.Shared.NextDouble()));
        await Task.WhenAll(Task.Delay(pause, clock, stopping), Task.Delay(MinPeriod, stopping))
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
