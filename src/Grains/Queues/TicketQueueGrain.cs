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

    private readonly IGrainFactory grains;
    private readonly TimeProvider clock;
    private readonly Hall hall;
    private readonly HallDay day;
    private readonly DrawHours hours;
    private readonly QueueStream stream;
    private readonly BatchWriter<QueueTurn, TicketEvent> writer;
    private readonly Coalescer summaries;
    private readonly ShownWaits shown;
    private WaitOutlook outlook;
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
        hours = new DrawHours(hall, queue, day.Date);
        outlook = new WaitOutlook(0, null, null, [.. hall.PriorityClasses.Select(x => x.Id)], hours.Day);
        stream = new QueueStream(journal, hall, day, queue);
        writer = new(journal, stream, () => new QueueTurn(stream.Queue, clock.GetUtcNow(), outlook), Tell, Fault);
        shown = new ShownWaits(stream.Queue);
        summaries = new Coalescer(timers, context, SummaryInterval, SendSummary);
    }

    /// <inheritdoc/>
    public IGrainContext GrainContext { get; }

    /// <inheritdoc/>
    public async Task OnActivateAsync(CancellationToken token) => await stream.CatchUp();

    /// <inheritdoc/>
    public async ValueTask<Answer<TicketView>> Draw(Caller caller, DrawTicket draw)
    {
        ThrowIfFaulted();
        if (Refuse(draw) is { } refusal)
        {
            return await writer.Repeated(caller, First) ?? refusal;
        }

        var priority = hall.Find(draw.PriorityClass)!;
        var answer = await Run(caller, null, turn => DrawOn(turn, draw, priority, caller.By, hours.CutOff(draw.Services)));
        return answer.Refusal is { Code: RefusalCode.NoDraw } full ? hours.Tell(full, draw.Services) : answer;
    }

    /// <inheritdoc/>
    public async ValueTask<Answer<TicketView>> Act(Caller caller, TicketCommand command) =>
        command.Action == TicketAction.Transfer
            ? await Transfer(caller, command)
            : await Run(caller, command.Ticket, turn => Decide(turn, command, caller.By));

    /// <inheritdoc/>
    public async ValueTask<TakeOutcome> Take(TakeTicket take)
    {
        ThrowIfFaulted();
        return await writer.Alone(() => TakeAlone(take)) switch
        {
            null => TakeOutcome.Empty,
            AppendOutcome.Committed => TakeOutcome.Taken,
            AppendOutcome.Conflict { Stream.Kind: StreamKind.Queue } => throw new TimeoutException("too many changes at once"),
            _ => TakeOutcome.WindowMoved,
        };
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
            stream.Queue.Find(ticket) is { } found ? TicketViews.Now(stream.Queue, found, shown.Show(found, clock.GetUtcNow(), outlook)) : null);
    }

    /// <inheritdoc/>
    public ValueTask<TicketView?> FindNumber(int sequence) =>
        sequence >= 1 ? Find(new TicketId(day.Date, stream.Queue.Definition.Id, sequence)) : ValueTask.FromResult<TicketView?>(null);

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
    public async ValueTask Report(long head)
    {
        ThrowIfFaulted();
        if (head > stream.Queue.Version)
        {
            await writer.CatchUp();
        }

        summaries.Ask();
    }

    private static Rejection? DrawOn(QueueTurn turn, DrawTicket draw, PriorityClass priority, string by, DateTimeOffset closing) =>
        turn.DrawBefore(closing, draw.Services, draw.Channel, priority, by) is null ? DrawHours.WaitPassesClosing : null;

    private static Rejection? Decide(QueueTurn turn, TicketCommand command, string by) => command.Action switch
    {
        TicketAction.Reinstate => turn.Reinstate(command.Ticket, command.Place, command.PlaceAfter, by),
        TicketAction.Cancel => turn.Cancel(command.Ticket, command.Reason, by),
        TicketAction.Recall or TicketAction.Start or TicketAction.Finish or TicketAction.Miss or TicketAction.PutBack =>
            turn.ActOnCall(command.Ticket, command.Action, command.Call, command.Reason, by),
        _ => new Rejection(RejectionKind.Invalid, $"{command.Action} is not offered", "action"),
    };

    private Refusal? Refuse(DrawTicket draw)
    {
        if (draw.Services.IsDefaultOrEmpty)
        {
            return new Refusal(RefusalCode.Invalid, "at least one service is needed", "services");
        }

        for (var i = 0; i < draw.Services.Length; i++)
        {
            if (hall.Find(draw.Services[i])?.Queue != stream.Queue.Definition.Id)
            {
                return new Refusal(RefusalCode.Invalid, "the service is not of this queue", $"services[{i}]");
            }
        }

        if (hall.Find(draw.PriorityClass) is null)
        {
            return new Refusal(RefusalCode.Invalid, "the hall has no such priority class", "priorityClass");
        }

        return hours.Refuse(draw.Services, clock.GetUtcNow());
    }

    /// <summary>A ticket is touched once a turn: its second command waits for the next.</summary>
    private ValueTask<Answer<TicketView>> Run(Caller caller, TicketId? ticket, Func<QueueTurn, Rejection?> decide) =>
        Run(caller, () => writer.Submit(new AnsweredCommand<QueueTurn, TicketEvent, TicketView>(
            caller,
            turn => ticket is not { } one || !turn.Touches(one),
            decide,
            e => TicketViews.Answer(stream.Queue, e!))));

    private ValueTask<Answer<TicketView>> Run(Caller caller, Func<Task<Reply<TicketView>>> decide)
    {
        ThrowIfFaulted();
        return writer.Ask(caller, decide, First);
    }

    private async ValueTask<TicketView?> First(RecordedOperation operation) =>
        await stream.FoldTo(operation) is var (queue, e) ? TicketViews.Answer(queue, e) : null;

    /// <summary>"Nobody waits" may come from a state that another activation, or a transfer, has left behind: the stream is read first.</summary>
    private async Task<AppendOutcome?> TakeAlone(TakeTicket take)
    {
        if (await TakeHead(take) is { } outcome)
        {
            return outcome;
        }

        await stream.CatchUp();
        return await TakeHead(take);
    }

    private Task<AppendOutcome?> TakeHead(TakeTicket take) => writer.AppendWith(turn =>
        turn.Take(take.Call, take.Reason, take.By) is { } called ? TwoStreamSets.Of(stream, turn, called, take) : null);

    private async ValueTask<Answer<TicketView>> Transfer(Caller caller, TicketCommand command)
    {
        if (command.Target is not { } target || hall.Find(target) is null)
        {
            return new Refusal(RefusalCode.Invalid, "the hall has no such queue", "queue");
        }

        try
        {
            return await Run(caller, () => writer.Alone(() => TransferAlone(caller, command, target)));
        }
        catch (JournalUnavailableException)
        {
            return Refusals.NotStored;
        }
    }

    private async Task<Reply<TicketView>> TransferAlone(Caller caller, TicketCommand command, QueueId target)
    {
        Rejection? rejection = null;
        TicketEvent? left = null;
        var outcome = await writer.AppendWith(turn =>
        {
            rejection = turn.Transfer(command.Ticket, target, command.Call, command.Reason, caller.By, out var arrival);
            left = turn.Events.Count > 0 ? turn.Events[0] : null;
            return arrival is null ? null : TwoStreamSets.Of(stream, turn, arrival, target, caller);
        });
        switch (outcome)
        {
            case AppendOutcome.Committed committed:
                grains.GetGrain<ITicketQueueGrain>(GrainKey.Of(day, target)).Report(committed.Versions[1]).AsTask().Ignore();
                return new(TicketViews.Answer(stream.Queue, left!));
            case AppendOutcome.Repeated repeated:
                return Reply<TicketView>.To(repeated.Existing);
            default:
                return rejection is null ? new(Refusals.Contended) : new(Refusals.From(rejection), FromState: true);
        }
    }

    private void Tell(TicketEvent e)
    {
        summaries.Ask();
        shown.Forget(e);
        var ticket = stream.Queue.Find(e.Ticket)!;
        if (e is not TicketCalled && ticket.LastCall is { } call)
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
