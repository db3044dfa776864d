using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Grains.Boards;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Hosting;
using Queueing.Grains.Queues;
using Queueing.Grains.Windows;
using Queueing.Silo;
using Queueing.Silo.Time;

namespace Queueing.Benchmarks.Budgets;

/// <summary>A silo in a process of its own, and the bytes that live on its heap after a full collection.</summary>
internal static class HeapStage
{
    public const string SmallVerb = "budgets-heap-small";
    public const string LargeVerb = "budgets-heap-large";

    /// <summary>More than the waker's longest pause, so that every hall was poked twice.</summary>
    private static readonly TimeSpan Poked = TimeSpan.FromSeconds(8);

    /// <summary>Writes two lines: the heap once the halls were poked, and once each of their grains was active.</summary>
    public static async Task SmallAsync(int copies)
    {
        using var directory = new TemporaryDirectory();
        using var host = await StartAsync(directory, HallDirectory.CopiesOfSmall(directory.Sub("halls"), copies));
        await Task.Delay(Poked);
        Console.WriteLine(Heap());
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        foreach (var hall in host.Services.GetRequiredService<IHallDirectory>().All)
        {
            await ActivateAsync(grains, hall);
        }

        Console.WriteLine(Heap());
        await host.StopAsync();
    }

    /// <summary>Writes two lines: the heap's growth over the day, and how many tickets were served to their end.</summary>
    public static async Task LargeAsync()
    {
        using var directory = new TemporaryDirectory();
        using var host = await StartAsync(directory, HallDirectory.Only(directory.Sub("halls"), "huadu"));
        await Task.Delay(Poked);
        var before = Heap();
        var (grains, hall) = (host.Services.GetRequiredService<IGrainFactory>(), host.Services.GetRequiredService<IHallDirectory>().All[0]);
        var day = new FullDay(grains, hall, Day);
        await day.OpenAsync();
        await day.DrawAsync();
        var finished = await day.ServeAsync();
        await HeardAsync(grains.GetGrain<IBoardGrain>(new HallDay(hall.Id, Day).Value));
        Console.WriteLine(Heap() - before);
        Console.WriteLine($"{finished} of {day.Drawn}");
        await host.StopAsync();
    }

    private static DateOnly Day => DateOnly.FromDateTime(GatewayStage.Morning.Date);

    private static async Task<IHost> StartAsync(TemporaryDirectory directory, string halls)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.AddQueueingSilo(new QueueingSiloOptions
        {
            DataDirectory = directory.Sub("data"),
            HallsDirectory = halls,
            HallTime = new HallTimeProvider(GatewayStage.Morning, speed: 1),
        });
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static async Task ActivateAsync(IGrainFactory grains, Hall hall)
    {
        var day = new HallDay(hall.Id, Day);
        await grains.GetGrain<IDispatcherGrain>(day.Value).Follow(null, 0);
        await grains.GetGrain<IBoardGrain>(day.Value).Follow(null, 0);
        foreach (var queue in hall.Queues)
        {
            await grains.GetGrain<ITicketQueueGrain>(GrainKey.Of(day, queue.Id)).Summary();
        }

        foreach (var window in hall.Windows)
        {
            await grains.GetGrain<IWindowGrain>(GrainKey.Of(day, window.Id)).View();
        }
    }

    /// <summary>A day within a minute leaves more reports to the board than it has heard by then: they are no part of the hall.</summary>
    private static async Task HeardAsync(IBoardGrain board)
    {
        long before;
        do
        {
            before = (await board.Follow(null, 0)).Sequence;
            await Task.Delay(Poked);
        }
        while ((await board.Follow(null, 0)).Sequence != before);
    }

    private static long Heap() => GC.GetTotalMemory(forceFullCollection: true);
}
