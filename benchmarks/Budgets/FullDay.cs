using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Hosting;
using Queueing.Grains.Queues;
using Queueing.Grains.Windows;

namespace Queueing.Benchmarks.Budgets;

/// <summary>A hall's day through its grains: everybody sits, six thousand draw, all are called and served.</summary>
internal sealed class FullDay(IGrainFactory grains, Hall hall, DateOnly date)
{
    private const int Tickets = 6_000;
    private const int MaxRounds = 20;
    private readonly HallDay day = new(hall.Id, date);
    private int operations;
    private int drawn;

    public int Drawn => drawn;

    public Task OpenAsync() => Parallel.ForEachAsync(hall.Staff.Where(x => x.HomeWindow is not null).DistinctBy(x => x.HomeWindow), async (clerk, _) =>
    {
        var seated = await grains.GetGrain<IDispatcherGrain>(day.Value).Seat(Next(), clerk.HomeWindow!.Value, clerk.Id);

        // The dispatcher tells its order one way; whoever cannot wait for that hands it over, as the gateway does.
        await Window(clerk.HomeWindow!.Value).Obey(seated.Value!);
        await Window(clerk.HomeWindow!.Value).SetPhase(Next(), WindowPhase.Open, null);
    });

    public async Task DrawAsync()
    {
        var expected = hall.Queues.Sum(x => x.ExpectedPerDay);
        foreach (var queue in hall.Queues)
        {
            var service = hall.Services.First(x => x.Queue == queue.Id);
            var draw = new DrawTicket(ImmutableArray.Create(service.Id), TicketChannel.Kiosk, hall.PriorityClasses[0].Id);
            var grain = grains.GetGrain<ITicketQueueGrain>(GrainKey.Of(day, queue.Id));
            var count = (int)Math.Round(Tickets * (double)queue.ExpectedPerDay / expected);
            var answers = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => grain.Draw(Next(), draw).AsTask()));
            drawn += answers.Count(x => x.IsDone(out _, out _));
        }
    }

    /// <summary>Serves until all are, or for as many rounds as would do if every window's round came to nothing now and then.</summary>
    public async Task<int> ServeAsync()
    {
        var served = 0;
        for (var round = 0; round < MaxRounds && served < drawn; round++)
        {
            served += (await Task.WhenAll(hall.Windows.Select(x => ServeAsync(Window(x.Id))))).Sum();
        }

        return served;
    }

    private async Task<int> ServeAsync(IWindowGrain window)
    {
        for (var served = 0; ; served++)
        {
            var called = await window.CallNext(Next());
            var hand = called.IsDone(out var call, out _) ? call : (await window.View()).Hand;
            if (hand?.Ticket is not { } ticket)
            {
                return served;
            }

            var queue = grains.GetGrain<ITicketQueueGrain>(GrainKey.Of(day, ticket.Queue));
            await queue.Act(Next(), new TicketCommand(ticket.Id, TicketAction.Start, ticket.Call));
            var finished = await queue.Act(Next(), new TicketCommand(ticket.Id, TicketAction.Finish, ticket.Call));
            if (!finished.IsDone(out _, out _))
            {
                return served;
            }
        }
    }

    private IWindowGrain Window(WindowId id) => grains.GetGrain<IWindowGrain>(GrainKey.Of(day, id));

    private Caller Next() => new("supervisor:floor", $"{Interlocked.Increment(ref operations):x32}", operations);
}
