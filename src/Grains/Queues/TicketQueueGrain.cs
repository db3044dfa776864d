using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Timers;
using Queueing.Domain.Decisions;
using Queueing.Domain.Estimates;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Batching;
using Queueing.Grains.Boards;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;
using Queueing.Grains.Windows;

namespace Queueing.Grains.Queues;

/// <summary>A ticket queue. Calls interleave; what is written takes its turn in <see cref="BatchWriter{TTurn, TEvent}"/>.</summary>
[Reentrant]
[GrainType("queue")]
public sealed class TicketQueueGrain : IGrainBase, ITicketQueueGrain
{
    /// <summary>At most twenty summaries a second go to the dispatcher and the board.</summary>
    private static readonly TimeSpan SummaryInterval = TimeSpan.FromMilliseconds(50);

    private static readonly Rejection LeadsOn = new(RejectionKind.WrongState, "it leads on to another queue");

    private readonly IGrainFactory grains;
    private readonly TimeProvider clock;
    private readonly Hall hall;
    private readonly HallDay day;
    private readonly QueueRules rules;
    private readonly QueueStream stream;
    private readonly BatchWriter<QueueTurn, TicketEvent> writer;
    private readonly TicketTakes takes;
    private readonly TicketMoves moves;
    private readonly PaperEntries papers;
    private readonly TicketForwards forwards;
    private readonly Coalescer summaries;
    private readonly ShownWaits shown;
    private WaitOutlook outlook;
    private DateTimeOffset upSince;
    private Sights sights = Sights.Clear;
    private Exception? faulted;

    /// <summary>Initializes a new instance of the <see cref="TicketQueueGrain"/> class.</summary>
    /// <param name="context">The activation.</param>
    /// <param name="grains">Finds other grains.</param>
    /// <param name="journal">The journal.</param>
    /// <param name="halls">The halls.</param>
    /// <param name="clock">Hall time.</param>
    /// <param name="timers">Makes the activation's timers.</param>
    public TicketQueueGrain(
        IGrainContext context,
        IGrainFactory grains,
        IEventJournal journal,
        IHallDirectory halls,
        [FromKeyedServices(HallTime.Key)] TimeProvider clock,
        ITimerRegistry timers)
    {
        GrainContext = context;
        (this.grains, this.clock) = (grains, clock);
        (day, var id) = GrainKey.Read<QueueId>(context.GrainId.Key.ToString());
        hall = halls.Require(day.Hall);
        var queue = hall.Find(id) ?? throw new ArgumentException($"hall {hall.Id} has no queue {id}");
        rules = new QueueRules(hall, queue, day.Date, halls);
        outlook = new WaitOutlook(0, null, null, [.. hall.PriorityClasses.Select(x => x.Id)], rules.Hours.Day);
        stream = new QueueStream(journal, hall, day, queue);
        writer = new(journal, stream, () => new QueueTurn(stream.Queue, clock.GetUtcNow(), outlook, rules.DayEnds), Tell, Fault);
        takes = new TicketTakes(writer, stream);
        moves = new TicketMoves(grains, writer, stream);
        papers = new PaperEntries(writer, stream, hall);
        shown = new ShownWaits(stream.Queue);
        forwards = new TicketForwards(grains, halls, clock, stream, timers, context);
        summaries = new Coalescer(timers, context, SummaryInterval, SendSummary);
    }

    /// <inheritdoc/>
    public IGrainContext GrainContext { get; }

    /// <inheritdoc/>
    public async Task OnActivateAsync(CancellationToken token)
    {
        await stream.CatchUp();
        forwards.Wind();
    }

    /// <inheritdoc/>
    public async ValueTask<Answer<TicketView>> Draw(Caller caller, DrawTicket draw)
    {
        ThrowIfFaulted();
        if (rules.Refuse(draw, clock.GetUtcNow()) is { } refusal)
        {
            return await writer.Refuse(caller, refusal, First);
        }

        var services = ServicePlan.Order(hall, draw.Services);
        var usual = hall.Find(draw.PriorityClass)!;
        var priority = draw.Origin is { } origin ? ForwardDecisions.HeadStartOf(hall, usual, origin.Waited) : usual;
        var here = rules.Here(services);
        var answer = await Run(caller, () => Decide(caller, null, turn =>
            turn.DrawBefore(rules.Hours.CutOff(here), services, draw.Channel, priority, caller.By, draw.Evidence, draw.Origin) is null
                ? DrawHours.WaitPassesClosing
                : null));
        return answer.Refusal is { Code: RefusalCode.NoDraw } full ? rules.Hours.Tell(full, here) : answer;
    }

    /// <inheritdoc/>
    public async ValueTask<Answer<TicketView>> Act(Caller caller, TicketCommand command)
    {
        ThrowIfFaulted();
        var known = stream.Queue.Find(command.Ticket);
        var isGone = known is { State: TicketState.Transferred };
        if (rules.Refuse(known is null ? command with { WindowClosed = false } : command, isGone ? null : clock.GetUtcNow()) is { } refusal)
        {
            return await writer.Refuse(caller, refusal, First);
        }

        return await Run(caller, () => command.Action switch
        {
            TicketAction.Transfer => Transfer(caller, command),
            TicketAction.Finish => Finish(caller, command),
            _ => Decide(caller, command.Ticket, turn => rules.Decide(turn, command, caller.By)),
        });
    }

    /// <inheritdoc/>
    public ValueTask<TakeOutcome> Take(TakeTicket take)
    {
        ThrowIfFaulted();
        return takes.TakeHead(take);
    }

    /// <inheritdoc/>
    public ValueTask<NamedTake> TakeNamed(TakeTicket take)
    {
        ThrowIfFaulted();
        return take.Ticket is { } ticket ? takes.TakeNamed(take, ticket) : throw new ArgumentException("no ticket is named", nameof(take));
    }

    /// <inheritdoc/>
    public async ValueTask<bool> IsSettled(CallId call, TicketId ticket)
    {
        ThrowIfFaulted();
        if (!stream.Queue.IsSettled(call, ticket))
        {
            await writer.CatchUp();
        }

        return stream.Queue.IsSettled(call, ticket);
    }

    /// <inheritdoc/>
    public ValueTask<TicketView?> Find(TicketId ticket)
    {
        ThrowIfFaulted();
        return ValueTask.FromResult(
            stream.Queue.Find(ticket) is { } found ? TicketViews.Now(stream.Queue, found, shown.Show(found, clock.GetUtcNow(), outlook), upSince, sights) : null);
    }

    /// <inheritdoc/>
    public async ValueTask<TicketView?> Locate(TicketId ticket)
    {
        ThrowIfFaulted();
        await writer.CatchUp();
        return await Find(ticket);
    }

    /// <inheritdoc/>
    public ValueTask<TicketView?> FindNumber(int sequence) =>
        sequence >= 1 ? Find(new TicketId(day.Date, stream.Queue.Definition.Id, sequence)) : ValueTask.FromResult<TicketView?>(null);

    /// <inheritdoc/>
    public ValueTask<Answer<PapersView>> EnterPapers(Caller caller, EnterPapers command)
    {
        ThrowIfFaulted();
        return papers.Enter(caller, command);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<PaperConflict>> CheckPapers(ImmutableArray<PaperEntry> papers)
    {
        ThrowIfFaulted();
        return ValueTask.FromResult(this.papers.Check(papers));
    }

    /// <inheritdoc/>
    public ValueTask<TicketView?> FindPaper(string text) =>
        stream.Queue.PaperOf(text) is { } paper ? Find(paper.Ticket) : ValueTask.FromResult<TicketView?>(null);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<TicketView>> Aside() => new(TicketViews.Aside(stream.Queue, isOver: clock.GetUtcNow() >= rules.DayEnds));

    /// <inheritdoc/>
    public ValueTask<Refusal?> MayArrive(ServiceId service)
    {
        ThrowIfFaulted();
        var turn = new QueueTurn(stream.Queue, clock.GetUtcNow(), outlook);
        return new(rules.Hours.Refuse([service], clock.GetUtcNow())
            ?? (turn.DrawBefore(rules.Hours.CutOff([service]), [service], TicketChannel.Transfer, hall.PriorityClasses[0], string.Empty) is null
                ? rules.Hours.Tell(Refusals.From(DrawHours.WaitPassesClosing), [service])
                : null));
    }

    /// <inheritdoc/>
    public async ValueTask<Answer<TicketView>> Admit(ArrivingTicket arriving)
    {
        ThrowIfFaulted();
        var caller = arriving.ToCaller();
        var (priority, evidence) = rules.ClassOf(arriving);
        var answer = await Run(caller, () => Decide(caller, null, turn =>
        {
            turn.Draw(arriving.Services, TicketChannel.Transfer, priority, caller.By, evidence, arriving.Origin);
            return null;
        }));
        if (answer.IsDone(out var ticket, out _))
        {
            grains.GetGrain<ITicketQueueGrain>(arriving.From).ConfirmForward(arriving.Origin.Ticket, ticket.Id).AsTask().Ignore();
        }

        return answer;
    }

    /// <inheritdoc/>
    public async ValueTask Arrive(ArrivingTicket arriving) => await Admit(arriving);

    /// <inheritdoc/>
    public async ValueTask ConfirmForward(TicketId ticket, TicketId arrived)
    {
        ThrowIfFaulted();
        if (stream.Queue.Find(ticket) is { Forward: { Arrived: null } forward, Hop: var hop })
        {
            // Both halls may have a ticket of that identity, and each may send its own to the other: an arrival's key is another.
            var caller = new Caller($"hall:{forward.Hall}", $"{ticket}@{hop}-arrived", 0);
            await Decide(caller, ticket, turn => turn.ConfirmForward(ticket, arrived, caller.By));
        }
    }

    /// <inheritdoc/>
    public ValueTask<QueueSummary> Summary()
    {
        ThrowIfFaulted();
        return ValueTask.FromResult(stream.Queue.Summarise(clock.GetUtcNow()));
    }

    /// <inheritdoc/>
    public ValueTask TellCapacity(double windows)
    {
        outlook = outlook with { Share = windows };
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask TellLoad(QueueLoad load)
    {
        outlook = outlook with { Load = load };
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask TellModel(WaitModel model)
    {
        outlook = outlook with { Model = model };
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask LiftAims(WindowId window) => ByItself(turn => turn.LiftAims(window, "the window closed", TimedDecisions.By));

    /// <inheritdoc/>
    public async ValueTask TakeDue(DateTimeOffset upSince, DateTimeOffset asOf, ImmutableArray<WindowSight> sights)
    {
        this.sights = sights.IsDefaultOrEmpty ? Sights.Clear : new Sights(sights.Select(x => KeyValuePair.Create(x.Window, x.Since)));
        this.upSince = upSince > this.upSince ? upSince : this.upSince;
        try
        {
            await ByItself(turn => turn.TakeDue(this.upSince, this.sights, asOf));
        }
        catch (JournalUnavailableException)
        {
            // Nobody can start a service either while the store takes nothing: the time that has run out begins anew.
            this.upSince = asOf;
        }
    }

    /// <inheritdoc/>
    public async ValueTask Report(long head)
    {
        ThrowIfFaulted();
        if (head > stream.Queue.Version)
        {
            await writer.CatchUp();
        }

        // What another activation has ended, and did not live to tell, may be known here since the stream was read.
        forwards.Wind();
        summaries.Ask();
    }

    /// <summary>Whoever is sent to a window of this queue stays in it.</summary>
    private async Task<Reply<TicketView>> Transfer(Caller caller, TicketCommand command)
    {
        var leadsOn = command.Window is null;
        if (command.Window is { } window)
        {
            var reply = await Decide(caller, command.Ticket, turn => (leadsOn = Target(turn, command) != stream.Queue.Definition.Id)
                ? LeadsOn
                : turn.Aim(command.Ticket, window, command.Call, command.Reason, caller.By));
            if (!leadsOn)
            {
                return reply;
            }
        }

        return await moves.Move(
            caller,
            (QueueTurn turn, out TicketTransferredIn? arrival) => turn.Transfer(
                command.Ticket, Target(turn, command), command.Call, command.Reason, caller.By, out arrival, command.Window));
    }

    private QueueId Target(QueueTurn turn, TicketCommand command) =>
        command.Target ?? turn.QueueFor(command.Ticket, hall, hall.Find(command.Window!.Value)!);

    /// <summary>An end that leads on to another queue needs the stream to itself; any other is decided with what comes beside it.</summary>
    private async Task<Reply<TicketView>> Finish(Caller caller, TicketCommand command)
    {
        var leadsOn = false;
        var reply = await Decide(caller, command.Ticket, turn => (leadsOn = turn.LeadsTo(command.Ticket, hall) is not null)
            ? LeadsOn
            : turn.Finish(command.Ticket, command.Call, hall, command.Reason, caller.By, out _));
        return !leadsOn ? reply : await moves.Move(
            caller,
            (QueueTurn turn, out TicketTransferredIn? arrival) =>
                turn.Finish(command.Ticket, command.Call, hall, command.Reason, caller.By, out arrival));
    }

    /// <summary>A ticket is touched once a turn: its second command waits for the next.</summary>
    private Task<Reply<TicketView>> Decide(Caller caller, TicketId? ticket, Func<QueueTurn, Rejection?> decide) =>
        writer.Submit(new AnsweredCommand<QueueTurn, TicketEvent, TicketView>(
            caller,
            turn => ticket is not { } one || !turn.Touches(one),
            decide,
            e => TicketViews.Answer(stream.Queue, e!)));

    private ValueTask<Answer<TicketView>> Run(Caller caller, Func<Task<Reply<TicketView>>> decide) => writer.Ask(caller, decide, First);

    /// <summary>Decides what nobody asked for.</summary>
    private async ValueTask ByItself(Action<QueueTurn> decide)
    {
        ThrowIfFaulted();
        await writer.Alone(() => writer.Append(decide));
    }

    private ValueTask<TicketView?> First(RecordedOperation operation) => stream.FoldTo(operation, TicketViews.Answer);

    private void Tell(TicketEvent e)
    {
        summaries.Ask();
        shown.Forget(e);
        if (e is TicketForwarded)
        {
            forwards.Wind();
        }

        var ticket = stream.Queue.Find(e.Ticket)!;
        if (e is not TicketCalled && LeftHand.By(e, ticket) is { } call)
        {
            grains.GetGrain<IWindowGrain>(GrainKey.Of(day, call.Window)).HandChanged(call).AsTask().Ignore();
        }
    }

    private void SendSummary()
    {
        if (faulted is null)
        {
            var summary = stream.Queue.Summarise(clock.GetUtcNow());
            grains.GetGrain<IDispatcherGrain>(day.Value).ReportQueue(summary).AsTask().Ignore();
            grains.GetGrain<IBoardGrain>(day.Value).ReportQueue(summary).AsTask().Ignore();
        }
    }

    private void Fault(Exception cause)
    {
        faulted ??= cause;
        GrainContext.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, cause, "the queue reloads"));
    }

    private void ThrowIfFaulted()
    {
        if (faulted is not null)
        {
            throw new ActivationFaultedException("the queue reloads", faulted);
        }
    }
}
