using System.Collections.Immutable;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Grains.Boards;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Queues;
using Queueing.Grains.Windows;
using Queueing.Simulator.World.Checks;
using Queueing.Simulator.World.People;
using Queueing.Simulator.World.Storage;

namespace Queueing.Simulator.World;

/// <summary>Asks everybody what they know once all has come to rest.</summary>
internal sealed class Inspector(Counter counter, ulong seed, Disk disk) : Person(counter, seed, "inspector")
{
    /// <summary>The share of what was done to tickets that is asked for once more.</summary>
    private const double AskedAgain = 0.5;

    /// <summary>Gets what everybody said.</summary>
    public Ending? Ending { get; private set; }

    protected override async Task Live()
    {
        // Asked again under the same keys, everybody gets what they got: the checks see to it.
        foreach (var again in Counter.Done.Where(_ => Draws.Happens(AskedAgain)).ToArray())
        {
            await again();
        }

        // A dispatcher that still finds something to do does it between two questions: then all are asked anew.
        int before;
        do
        {
            before = disk.Sets;
            Ending = await AskAllAsync();
        }
        while (disk.Sets != before);
    }

    private async Task<Ending> AskAllAsync()
    {
        var hall = Counter.Hall;
        var queues = ImmutableArray.CreateBuilder<QueueSummary>();
        var tickets = ImmutableDictionary.CreateBuilder<TicketId, TicketView?>();
        foreach (var queue in hall.Queues)
        {
            var summary = await Must(x => x.GetGrain<ITicketQueueGrain>(Counter.Key(queue.Id)).Summary());
            queues.Add(summary);
            for (var number = 1; number <= summary.DrawnToday; number++)
            {
                var id = new TicketId(Counter.Day.Date, queue.Id, number);
                tickets.Add(id, await Counter.Read(Draws, x => x.GetGrain<ITicketQueueGrain>(Counter.Key(queue.Id)).Find(id)));
            }
        }

        var windows = ImmutableArray.CreateBuilder<WindowView>();
        foreach (var window in hall.Windows)
        {
            windows.Add(await Must(x => x.GetGrain<IWindowGrain>(Counter.Key(window.Id)).View()));
        }

        return new Ending(
            new FloorPlan(hall),
            Counter.Day,
            disk.Truth,
            queues.ToImmutable(),
            tickets.ToImmutable(),
            windows.ToImmutable(),
            await Must(x => x.GetGrain<IDispatcherGrain>(Counter.Day.Value).Follow(null, 0)),
            await Must(x => x.GetGrain<IBoardGrain>(Counter.Day.Value).Follow(null, 0)));
    }

    /// <summary>All faults are over: whoever does not answer now never will.</summary>
    private async Task<T> Must<T>(Func<IGrainFactory, ValueTask<T>> read)
        where T : class =>
        await Counter.Read(Draws, read) ?? throw new WorldViolation("silent", $"{typeof(T).Name}: nobody answers after everything healed");
}
