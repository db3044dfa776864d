using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Queueing.Domain.Alerts;
using Queueing.Domain.Calendar;
using Queueing.Domain.Decisions;
using Queueing.Domain.Devices;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Routing;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Grains.Batching;
using Queueing.Grains.Contracts;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;
using Queueing.Grains.Outages;

namespace Queueing.Grains.Dispatch;

/// <summary>
/// The dispatcher of one hall-day. Reports take their turns; commands interleave with them and with each other. What is
/// written takes its turn in <see cref="BatchWriter{TTurn, TEvent}"/>.
/// </summary>
public sealed partial class DispatcherGrain : IGrainBase, IDispatcherGrain
{
    private readonly IEventJournal journal;
    private readonly TimeProvider hallTime;
    private readonly HallDay day;
    private readonly DispatcherStream stream;
    private readonly BatchWriter<DispatchTurn, DispatcherEvent> writer;
    private readonly TidalPolicy policy;
    private readonly DispatcherReactions reactions;
    private readonly DispatcherTeller teller;
    private readonly OwnersReported owners;
    private readonly Changes changes;
    private readonly ILogger log;
    private readonly List<StreamHead> ahead = [];
    private readonly FloorProjection projection = new();
    private readonly Uptime uptime;
    private readonly Pulse pulse;
    private readonly ZoneSights sights;
    private FloorView? floor;
    private long settled;
    private bool faulted;

    /// <summary>Initializes a new instance of the <see cref="DispatcherGrain"/> class.</summary>
    /// <param name="context">The activation; its key is <c>hall/yyyy-MM-dd</c>.</param>
    /// <param name="grains">Finds windows and queues.</param>
    /// <param name="journal">The durable memory.</param>
    /// <param name="halls">The halls served.</param>
    /// <param name="hallTime">The clock on the hall's wall.</param>
    /// <param name="machineTime">The machine's clock, for long polls.</param>
    /// <param name="log">Is told of broken invariants.</param>
    /// <exception cref="ArgumentException">The key names no hall-day of this deployment.</exception>
    public DispatcherGrain(
        IGrainContext context,
        IGrainFactory grains,
        IEventJournal journal,
        IHallDirectory halls,
        [FromKeyedServices(HallTime.Key)] TimeProvider hallTime,
        TimeProvider machineTime,
        ILogger<DispatcherGrain> log)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(halls);
        GrainContext = context;
        this.log = log;
        this.journal = journal;
        this.hallTime = hallTime;
        var key = context.GrainId.Key.ToString();
        var hall = HallDay.TryParse(key, out day) ? halls.Find(day.Hall) : null;
        var plan = new FloorPlan(hall ?? throw new ArgumentException($"'{key}' names no hall-day here", nameof(context)));
        stream = new DispatcherStream(journal, day, plan);
        writer = new(journal, stream, () => new DispatchTurn(State, hallTime.GetUtcNow()), _ => { }, Fault);
        policy = new TidalPolicy(State, HallDaySchedule.Of(hall, day.Date));
        reactions = new DispatcherReactions(policy, hallTime.GetUtcNow());
        teller = new DispatcherTeller(grains, day, State.View);
        owners = new OwnersReported(State.View);
        changes = new Changes(context.ActivationId.ToString(), machineTime);
        uptime = new Uptime(hallTime, machineTime);
        pulse = new Pulse(journal, day, State.View);
        sights = new ZoneSights(plan.Hall);
    }

    /// <inheritdoc/>
    public IGrainContext GrainContext { get; }

    private DispatcherState State => stream.State;

    /// <summary>Events never run before the stream's last, whatever the clock does.</summary>
    private DateTimeOffset Now => hallTime.GetUtcNow() is var now && now > State.LastAt ? now : State.LastAt;

    /// <summary>Reads the dispatcher's own stream; calls no grain.</summary>
    /// <param name="token">Unused: a half-read stream would have to be thrown away anyway.</param>
    /// <returns>When read.</returns>
    public async Task OnActivateAsync(CancellationToken token)
    {
        await stream.CatchUp();
        settled = State.Version;
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Choice>> Choose(WindowId window)
    {
        Alive();
        var index = State.View.Hall.IndexOf(window);
        return index < 0
            ? new([])
            : new([.. CallRouting.Choose(State.View, index, hallTime.GetUtcNow()).Select(x => new Choice(x.Queue, x.Reason))]);
    }

    /// <inheritdoc/>
    public ValueTask<WindowProspects> Prospects(WindowId window)
    {
        Alive();
        return new(State.View.Hall.IndexOf(window) is >= 0 and var index ? new WindowProspects(State.View.AimedAt(index), State.View.IsAwaited(index)) : new WindowProspects(0, false));
    }

    /// <inheritdoc/>
    public async ValueTask ReportQueue(QueueSummary summary)
    {
        Alive();
        var known = State.View.Hall.IndexOf(summary.Queue) is >= 0 and var at ? State.View.QueueAt(at) : null;
        if (State.View.Observe(summary) is >= 0 and var queue)
        {
            await teller.TellAimedAsync(known, summary);
            await LookOnceAsync();
            await teller.OfferAsync(queue, Now);
            if (policy.Crosses(queue, Now))
            {
                reactions.WantPass();
            }

            await ReactAsync(queue);
            changes.Signal();
        }
    }

    /// <inheritdoc/>
    public async ValueTask ReportWindow(WindowSummary summary)
    {
        Alive();
        var place = State.View.Hall.IndexOf(summary.Window);
        var (before, wasReady) = place < 0 ? default : (Work(place), State.View.StateAt(place) == WindowState.Ready);
        if (State.View.Observe(summary) is >= 0 and var window)
        {
            await LookOnceAsync();
            await teller.TellOrderAsync(window);
            await teller.OfferAfterAsync(window, wasReady, Now);
            if (Work(window) != before)
            {
                reactions.WantPass();
            }

            await ReactAsync(-1);
            changes.Signal();
        }
    }

    /// <inheritdoc/>
    public async ValueTask ReportDevices(ImmutableArray<DeviceFinding> findings)
    {
        Alive();
        if (await writer.Alone(() => writer.Append(
            turn => turn.Take((state, at) => DeviceAlertDecisions.Judge(state, findings, at)))) is AppendOutcome.Committed)
        {
            changes.Signal();
        }
    }

    /// <inheritdoc/>
    public ValueTask ReportLostZones(ImmutableArray<string> zones)
    {
        sights.Take(zones, hallTime.GetUtcNow());
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask Poke()
    {
        Alive();
        var version = State.Version;
        if (uptime.Look() is { } jump)
        {
            LogJump(log, day.Value, jump);
        }

        await LookAsync();
        await pulse.BeatAsync(hallTime.GetUtcNow());
        var pressesAnew = reactions.IsPassDue(Now);
        await ReactAsync(-1);
        await teller.TellOrdersAsync();
        await teller.OfferAllAsync(Now);
        await teller.TellLoadsAsync();
        await teller.AskDueAsync(uptime.Since, hallTime.GetUtcNow(), [.. sights.Windows.Select(x => new WindowSight(x.Key, x.Value))]);
        if (owners.AreComplete())
        {
            await teller.LiftAimsAsync();
            await teller.RemindAsync();
        }

        if (pressesAnew || State.Version != version)
        {
            changes.Signal();
        }
    }

    /// <inheritdoc/>
    public ValueTask<Answer<WindowOrder>> Seat(Caller caller, WindowId window, StaffId? clerk, SeatTerms? terms = null) => CommandAsync(
        caller,
        (state, at) => clerk is null && terms?.InHand is { } number
            ? DispatchDecision.No(RejectionKind.HandFull, $"{number} is in hand: end it, put it back or hand it over first", state: "InHand")
            : SeatDecisions.Seat(state, window, clerk, at, caller.By, terms?.TakeOver is true, terms?.Reason),
        state => state.View.OrderAt(state.View.Hall.IndexOf(window))!);

    /// <inheritdoc/>
    public ValueTask<Answer<WindowOrder>> HandOver(Caller caller, WindowId window, StaffId? to, string? reason) => CommandAsync(
        caller,
        (state, at) => HandoverDecisions.Offer(state, window, to, at, caller.By, reason),
        state => state.View.OrderAt(state.View.Hall.IndexOf(window))!);

    /// <inheritdoc/>
    public ValueTask<Answer<StaffView>> BringForward(Caller caller, StaffId person, WindowId window, string? reason) => CommandAsync(
        caller,
        (state, at) => BackOfficeDecisions.Forward(state, person, window, at, caller.By, reason),
        state => FloorProjection.Staff(state, person));

    /// <inheritdoc/>
    public ValueTask<Answer<StaffView>> SendBack(Caller caller, StaffId person, string? reason) => CommandAsync(
        caller,
        (state, at) => BackOfficeDecisions.Back(state, person, at, caller.By, reason),
        state => FloorProjection.Staff(state, person));

    /// <inheritdoc/>
    public ValueTask<Answer<TideView>> OpenTide(Caller caller, WindowId window, QueueId forQueue, StaffId? clerk, string? reason = null) => CommandAsync(
        caller,
        (state, at) => TideDecisions.Order(state, policy.Pressures, window, forQueue, clerk, at, caller.By, reason),
        state => FloorProjection.Tide(state.View.Hall, state.Tides[^1]));

    /// <inheritdoc/>
    public ValueTask<Answer<TideView>> ActOnTide(Caller caller, TideId tide, TideAction action, string? reason = null) => CommandAsync(
        caller,
        (state, at) => action switch
        {
            TideAction.Approve => TideDecisions.Approve(state, tide, at, caller.By, reason),
            TideAction.Decline => TideDecisions.Decline(state, tide, at, caller.By, reason),
            TideAction.Acknowledge => TideDecisions.Acknowledge(state, tide, at, caller.By),
            _ => TideDecisions.Release(state, policy.Pressures, tide, at, caller.By, reason),
        },
        state => FloorProjection.Tide(state.View.Hall, state.Find(tide)!));

    /// <inheritdoc/>
    public ValueTask<Answer<AlertView>> AcknowledgeAlert(Caller caller, string alert, string? reason = null) => CommandAsync(
        caller,
        (state, at) => AlertDecisions.Acknowledge(state, alert, at, caller.By, reason),
        state => FloorProjection.Alert(state, alert));

    /// <inheritdoc/>
    public async ValueTask<FloorView> Follow(string? epoch, long after)
    {
        await changes.WaitAsync(epoch, after);
        Alive();
        return floor is { } known && known.Sequence == changes.Sequence
            ? known
            : floor = projection.Floor(changes.Epoch, changes.Sequence, State, policy.Pressures);
    }

    private async ValueTask<Answer<T>> CommandAsync<T>(
        Caller caller,
        Func<DispatcherState, DateTimeOffset, DispatchDecision> decide,
        Func<DispatcherState, T> read)
        where T : class
    {
        Alive();
        var answer = await writer.Ask<T>(
            caller,
            () => writer.Submit(new AnsweredCommand<DispatchTurn, DispatcherEvent, T>(
                caller, _ => true, turn => turn.Take(decide), _ => read(State))),
            async operation => await stream.FoldTo(operation) is { } then ? read(then) : null);
        await SettleAsync();
        return answer;
    }

    /// <summary>Tells and weighs what commands changed, once for all that shared an append, unless a report came first.</summary>
    private async ValueTask SettleAsync()
    {
        if (State.Version != settled)
        {
            await writer.Alone(async () =>
            {
                if (State.Version != settled)
                {
                    await ReactAloneAsync(-1);
                    changes.Signal();
                }

                return true;
            });
        }
    }

    private async ValueTask ReactAsync(int queue) => await writer.Alone(async () =>
    {
        await ReactAloneAsync(queue);
        return true;
    });

    /// <summary>
    /// Lets the policy decide until nothing is left to decide. What would break an invariant is not appended but told to the
    /// operators: calls, seats and alerts go on without the policy's moves.
    /// </summary>
    private async ValueTask ReactAloneAsync(int queue)
    {
        if (State.Version != settled)
        {
            await teller.TellOrdersAsync();
            reactions.WantPass();
        }

        try
        {
            await DecideAsync(queue);
        }
        catch (InvariantException e)
        {
            LogBroken(log, day.Value, e);
        }
        catch (JournalUnavailableException)
        {
            // Nothing was appended: decide again at the next look.
            reactions.WantPass();
        }

        settled = State.Version;
        await teller.TellCapacityAsync(policy.Pressures);
    }

    private async ValueTask DecideAsync(int queue)
    {
        for (var rounds = 0; owners.AreComplete() && rounds < DispatcherReactions.MostRounds; rounds++)
        {
            var version = State.Version;
            await writer.Append(turn => turn.Take((state, at) => reactions.Decide(state, at, queue)));
            if (State.Version == version)
            {
                break;
            }

            await teller.TellOrdersAsync();
        }
    }

    private async ValueTask LookOnceAsync()
    {
        if (!owners.HasLooked)
        {
            await LookAsync();
        }
    }

    private async ValueTask LookAsync()
    {
        var heads = await journal.ReadHeadsAsync(day);
        owners.Look(heads, ahead);
        await teller.AskAsync(ahead);
        foreach (var head in heads)
        {
            if (head.Stream == stream.Id && head.Version > State.Version)
            {
                await writer.CatchUp();
            }
        }
    }

    private (bool Works, TideId? Tide) Work(int window) =>
        (State.View.IsWorking(window), State.View.WindowAt(window)?.Order?.Tide);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The tidal policy of {Day} would break an invariant; its moves were not made")]
    private static partial void LogBroken(ILogger log, string day, InvariantException e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The wall clock of {Day} jumped by {Jump}; nobody misses a deadline for it")]
    private static partial void LogJump(ILogger log, string day, TimeSpan jump);

    private void Fault(Exception cause)
    {
        faulted = true;
        GrainContext.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, cause, "the dispatcher reloads"));
    }

    private void Alive()
    {
        if (faulted)
        {
            throw new ActivationFaultedException("the activation is going down; ask again");
        }
    }
}
