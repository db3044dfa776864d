using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Webhooks;
using Queueing.Grains.Boards;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Hosting;
using Queueing.Grains.Queues;
using Queueing.Grains.Webhooks;
using Queueing.Simulator.Randomness;
using Queueing.Simulator.World.Checks;
using Queueing.Simulator.World.Cluster;
using Queueing.Simulator.World.Engine;

namespace Queueing.Simulator.World.People;

/// <summary>How people reach the hall's grains: as through a gateway in whichever silo answers, asked again under the same key while nobody answers.</summary>
internal sealed class Counter(Timeline timeline, Network network, Hall hall, HallDay day, IReadOnlyList<WorldCheck> checks)
{
    private const int Tries = 3;

    /// <summary>The share of what was answered that is asked once more later, under the same key: a page sent again, a line that stuttered.</summary>
    private const double Echoes = 0.05;

    /// <summary>The dispatcher is asked less often than others.</summary>
    private const double EchoesOfOrders = 0.25;

    private static readonly TimeSpan Latest = TimeSpan.FromMinutes(2);

    public Timeline Timeline => timeline;

    public Hall Hall => hall;

    public HallDay Day => day;

    public DateTimeOffset Now => timeline.Now;

    /// <summary>Gets or sets the way to the linked hall; null where there is none.</summary>
    public Passage? Passage { get; set; }

    /// <summary>Gets what was done to tickets, each to be asked for once more.</summary>
    public List<Func<Task>> Done { get; } = [];

    /// <summary>Gets the tickets that were drawn or entered, as far as people know.</summary>
    public List<TicketView> Drawn { get; } = [];

    /// <summary>Gets the tickets that were put aside, parked or missed: staff keep a note of them, however late.</summary>
    public List<TicketView> Aside { get; } = [];

    /// <summary>Gets or sets who hears of every operation and its answer, for stories.</summary>
    public Action<string>? Narrator { get; set; }

    public string Key<T>(T owner)
        where T : struct, IIdentity<T> => GrainKey.Of(day, owner);

    /// <summary>Carries out an operation; its definite answer is told to the checks.</summary>
    /// <returns>The answer; Unavailable when none came.</returns>
    public async Task<Answer<T>> Ask<T>(
        Draws draws, Caller caller, string owner, string method, object?[] arguments, Func<IGrainFactory, ValueTask<Answer<T>>> call)
        where T : class
    {
        var answer = await Once(draws, caller, owner, method, arguments, call);
        if (answer.Refusal is null && draws.Happens(owner.Length > 0 ? Echoes : EchoesOfOrders))
        {
            var asks = (TurnScheduler)TaskScheduler.Current;
            timeline.After(Latest * draws.Uniform(), () => asks.Start(() => Once(draws, caller, owner, method, arguments, call)));
        }

        return answer;
    }

    /// <summary>Reads something; null when nobody answers.</summary>
    public async Task<T?> Read<T>(Draws draws, Func<IGrainFactory, ValueTask<T>> read)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            try
            {
                if (Gateway(draws) is { } silo)
                {
                    return await read(silo.Grains);
                }
            }
            catch (Exception e) when (GrainFaults.IsTransient(e))
            {
                // Asked again.
            }

            await timeline.Delay(TimeSpan.FromMilliseconds(200));
        }

        return default;
    }

    /// <summary>Reads how a ticket stands; null when nobody answers, or the queue knows no such ticket.</summary>
    public Task<TicketView?> Ticket(Draws draws, QueueId queue, TicketId ticket) => Look(
        draws, x => x.GetGrain<ITicketQueueGrain>(Key(queue)).Find(ticket), (check, view, from, to) => check.Read(queue, ticket, view, from, to));

    /// <summary>Reads something that the checks hear of, with the steps of question and answer; nothing when nobody answers.</summary>
    public async Task<T?> Look<T>(Draws draws, Func<IGrainFactory, ValueTask<T>> read, Action<WorldCheck, T, long, long> tell)
    {
        var from = timeline.Steps;
        var isAnswered = false;
        var told = await Read(draws, async x =>
        {
            var found = await read(x);
            isAnswered = true;
            return found;
        });
        if (isAnswered)
        {
            Tell(check => tell(check, told!, from, timeline.Steps));
        }

        return told;
    }

    /// <summary>Tells the checks what was seen.</summary>
    public void Tell(Action<WorldCheck> tell) => network.Tell(checks, tell);

    /// <summary>Tells what did not hold.</summary>
    public void Report(WorldViolation violation) => network.Report(violation);

    /// <summary>Looks at the floor, as supervisors and clerks do.</summary>
    public async Task<FloorView?> Floor(Draws draws)
    {
        var floor = await Read(draws, x => x.GetGrain<IDispatcherGrain>(day.Value).Follow(null, 0));
        if (floor is not null)
        {
            Tell(check => check.Saw(floor));
        }

        return floor;
    }

    /// <summary>Reads a subscription's dead letters; null when nobody answers, or there is no such subscription.</summary>
    public async Task<DeadLettersView?> Letters(Draws draws, WebhookId webhook)
    {
        var isAnswered = false;
        var letters = await Read(draws, async x =>
        {
            var found = await x.GetGrain<IWebhooksGrain>(day.Hall.Value).DeadLetters(webhook);
            isAnswered = true;
            return found;
        });
        if (isAnswered)
        {
            Tell(check => check.Read(webhook, letters));
        }

        return letters;
    }

    /// <summary>Looks at the board.</summary>
    public async Task<BoardView?> Board(Draws draws)
    {
        var board = await Read(draws, x => x.GetGrain<IBoardGrain>(day.Value).Follow(null, 0));
        if (board is not null)
        {
            Tell(check => check.Saw(board));
        }

        return board;
    }

    private async Task<Answer<T>> Once<T>(
        Draws draws, Caller caller, string owner, string method, object?[] arguments, Func<IGrainFactory, ValueTask<Answer<T>>> call)
        where T : class
    {
        var operation = new ClientOperation(caller, owner, method, arguments, timeline.Steps);
        Tell(check => check.Invoked(operation));
        Narrator?.Invoke(Wording.Asks(operation));
        var answer = await Try(draws, call);
        if (answer.Refusal?.Code != RefusalCode.Unavailable)
        {
            (operation.ReturnedAt, operation.Answer) = (timeline.Steps, answer);
            Tell(check => check.Returned(operation));
        }
        else
        {
            Tell(check => check.Unanswered(operation));
        }

        foreach (var ticket in answer.Value is PapersView papers ? papers.Tickets : answer.Value is TicketView one ? [one] : [])
        {
            Note(ticket);
        }

        if (answer.Value is TicketView or PapersView or SteeredView)
        {
            Done.Add(() => Once(draws, caller, owner, method, arguments, call));
        }

        Narrator?.Invoke(Wording.Hears(operation, Said.Value(answer) ?? Said.No(answer)));
        return answer;
    }

    private void Note(TicketView ticket)
    {
        if ((ticket.State == TicketState.Waiting || ticket.Paper is not null) && !Drawn.Exists(x => x.Id == ticket.Id))
        {
            Drawn.Add(ticket);
        }

        if (ticket.State is TicketState.Parked or TicketState.Missed)
        {
            Aside.Add(ticket);
        }
    }

    private async Task<Answer<T>> Try<T>(Draws draws, Func<IGrainFactory, ValueTask<Answer<T>>> call)
        where T : class
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            try
            {
                if (Gateway(draws) is { } silo && await call(silo.Grains) is var answer && answer.Refusal?.Code != RefusalCode.Unavailable)
                {
                    return answer;
                }
            }
            catch (Exception e) when (GrainFaults.IsTransient(e))
            {
                // Asked again under the same key.
            }

            await timeline.Delay(TimeSpan.FromMilliseconds(50 * Math.Pow(5, attempt)));
        }

        return new Refusal(RefusalCode.Unavailable, "nobody answers");
    }

    private Silo? Gateway(Draws draws)
    {
        var alive = network.Silos.Count(x => x.IsAlive);
        return alive == 0 ? null : network.Silos.Where(x => x.IsAlive).ElementAt(draws.Below(alive));
    }
}
