using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Queues;

namespace Queueing.Grains.Tests.World;

/// <summary>
/// Kiosks and clerks who ask again with the same key until they are answered, in a hall whose journal fails, whose messages are
/// lost, whose grains crash or run twice.
/// </summary>
internal sealed class RandomHall
{
    private static readonly string[] Queues = ["tax", "notary", "estate"];
    private static readonly (string Window, string Clerk)[] Seats = [("w1", "li"), ("w2", "wang"), ("w3", "li"), ("w4", "wang")];

    private readonly HallWorld world;
    private readonly Random random;
    private int working;

    public RandomHall(HallWorld world, int seed)
    {
        this.world = world;
        random = new Random(seed);
    }

    /// <summary>Every answer that somebody got, with what was asked for it.</summary>
    public List<(string Text, Func<Task<string>> Again)> Acknowledged { get; } = [];

    public int Faults { get; private set; }

    public async Task Run(int draws, int calls)
    {
        foreach (var (window, clerk) in Seats)
        {
            await world.Open(window, clerk);
        }

        world.Journal.Weather = _ => Count(random.Next(40) switch
        {
            0 => Fault.Unavailable,
            1 => Fault.UncertainNotCommitted,
            2 => Fault.UncertainButCommitted,
            _ => Fault.None,
        });
        world.Lost = () => random.Next(60) == 0;
        var people = Queues.Select(queue => Kiosk(queue, draws)).Concat(Seats.Select(seat => Clerk(seat.Window, seat.Clerk, calls))).ToList();
        working = people.Count;
        await Task.WhenAll(people.ConvertAll(UntilDone).Append(Chaos()));
        world.Journal.Weather = null;
        world.Lost = () => false;
        await world.Quiet();
    }

    private static string[] Others(string queue) => [.. Queues.Where(other => other != queue)];

    private async Task UntilDone(Task work)
    {
        try
        {
            await work;
        }
        finally
        {
            working--;
        }
    }

    private async Task Kiosk(string queue, int draws)
    {
        for (var i = 0; i < draws; i++)
        {
            await Pause();
            var caller = world.By($"kiosk:{queue}");
            string[] errand = random.Next(4) == 0 ? [queue, Others(queue)[0]] : [queue];
            var draw = HallWorld.For(errand, random.Next(4) == 0 ? "elderly" : "ordinary");
            await Ask(() => world.Queue(queue).Draw(caller, draw).AsTask());
        }
    }

    private async Task Clerk(string window, string clerk, int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            await Pause();
            var caller = world.By($"clerk:{clerk}");
            var answer = await Ask(() => world.Window(window).CallNext(caller).AsTask(), view => view.Ticket is not null);
            if (answer.Ticket is { } ticket)
            {
                await Serve(ticket, $"clerk:{clerk}");
            }
        }
    }

    private async Task Serve(TicketView ticket, string by)
    {
        switch (random.Next(8))
        {
            case 6:
                await Act(ticket, TicketAction.Start, by);
                await Act(ticket, TicketAction.Requeue, by);
                break;
            case 7:
                await Act(ticket, TicketAction.Start, by);
                await Act(ticket, TicketAction.Park, by);
                if (random.Next(2) == 0)
                {
                    await Act(ticket, TicketAction.Release, by);
                }

                break;
            case 0:
                await Act(ticket, TicketAction.Miss, by);
                if (random.Next(2) == 0)
                {
                    await Act(ticket, TicketAction.Reinstate, by);
                }

                break;
            case 1:
                await Act(ticket, TicketAction.PutBack, by);
                break;
            case 2:
                await Act(ticket, TicketAction.Start, by);
                await Act(ticket, TicketAction.Transfer, by);
                break;
            default:
                await Act(ticket, TicketAction.Start, by);
                await Act(ticket, TicketAction.Finish, by);
                break;
        }
    }

    private async Task Act(TicketView ticket, TicketAction action, string by)
    {
        await Pause();
        var others = Others(ticket.Queue.Value);
        var target = action == TicketAction.Transfer ? new QueueId(others[random.Next(others.Length)]) : (QueueId?)null;
        var call = action is TicketAction.Reinstate or TicketAction.Release ? null : ticket.Call;
        var command = new TicketCommand(ticket.Id, action, call, target, (ReinstatePlace)random.Next(3), random.Next(1, 4), "because");
        var caller = world.By(by);
        await Ask(() => world.Queue(ticket.Queue.Value).Act(caller, command).AsTask());
    }

    /// <summary>Asks until answered; what is asked is legal, so it must be granted in the end.</summary>
    private async Task<T> Ask<T>(Func<Task<Answer<T>>> ask, Func<T, bool>? remembered = null)
        where T : class
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            try
            {
                var answer = await ask();
                if (answer.IsDone(out var value, out var refusal))
                {
                    if (remembered?.Invoke(value) ?? true)
                    {
                        Acknowledged.Add((Views.Text(answer), async () => Views.Text(await ask())));
                    }

                    return value;
                }

                refusal.Code.ShouldBe(RefusalCode.Unavailable, refusal.Detail);
            }
            catch (Exception e) when (GrainFaults.IsTransient(e))
            {
                Faults++;
            }

            await Pause();
        }

        throw new InvalidOperationException("never answered");
    }

    /// <summary>Crashes the silo now and then, and runs a second activation of a queue that somebody draws from.</summary>
    private async Task Chaos()
    {
        while (working > 0)
        {
            await Pause();
            switch (random.Next(60))
            {
                case 0:
                    world.Crash();
                    break;
                case 1:
                    var queue = Queues[random.Next(Queues.Length)];
                    var second = await world.ActivateQueue(queue);
                    await Pause();
                    await DrawAt(second.Grain, queue);
                    break;
            }
        }
    }

    private async Task DrawAt(TicketQueueGrain second, string queue)
    {
        try
        {
            await second.Draw(world.By("kiosk:split"), HallWorld.For(queue));
        }
        catch (ActivationFaultedException)
        {
            Faults++;
        }
    }

    private async Task Pause()
    {
        for (var i = random.Next(4); i >= 0; i--)
        {
            await Task.Yield();
        }

        world.Clock.Advance(TimeSpan.FromMilliseconds(random.Next(200)));
    }

    private Fault Count(Fault fault)
    {
        Faults += fault == Fault.None ? 0 : 1;
        return fault;
    }
}
