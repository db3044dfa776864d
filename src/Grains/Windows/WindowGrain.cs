using Microsoft.Extensions.DependencyInjection;
using Orleans.Timers;
using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Boards;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Hosting;
using Queueing.Grains.Journaling;

namespace Queueing.Grains.Windows;

/// <summary>A window. It holds its turn through a call-next; nobody it asks ever waits for it.</summary>
[GrainType("window")]
public sealed class WindowGrain : IGrainBase, IWindowGrain
{
    /// <summary>Who makes a call that no clerk asked for: a ready window was offered a ticket.</summary>
    private const string Dispatcher = "dispatcher";

    /// <summary>Who makes what the window does by itself.</summary>
    private const string Itself = "window";

    private readonly IGrainFactory grains;
    private readonly Hall hall;
    private readonly HallDay day;
    private readonly HallDaySchedule schedule;
    private readonly WindowStream stream;
    private readonly WindowCalls calls;
    private readonly WindowCommands commands;
    private readonly TimeProvider machineTime;
    private readonly Changes changes;
    private readonly AutoCall autoCall;
    private bool faulted;

    /// <summary>Initializes a new instance of the <see cref="WindowGrain"/> class.</summary>
    /// <param name="context">The activation.</param>
    /// <param name="grains">Finds other grains.</param>
    /// <param name="journal">The journal.</param>
    /// <param name="halls">The halls.</param>
    /// <param name="clock">Hall time.</param>
    /// <param name="machineTime">The machine's time, for patience with others.</param>
    /// <param name="timers">Makes the activation's timers.</param>
    public WindowGrain(
        IGrainContext context,
        IGrainFactory grains,
        IEventJournal journal,
        IHallDirectory halls,
        [FromKeyedServices(HallTime.Key)] TimeProvider clock,
        TimeProvider machineTime,
        ITimerRegistry timers)
    {
        GrainContext = context;
        (this.grains, this.machineTime) = (grains, machineTime);
        (day, var id) = GrainKey.Read<WindowId>(context.GrainId.Key.ToString());
        hall = halls.Require(day.Hall);
        _ = hall.Find(id) ?? throw new ArgumentException($"hall {hall.Id} has no window {id}");
        schedule = HallDaySchedule.Of(hall, day.Date);
        stream = new WindowStream(journal, day, id);
        calls = new WindowCalls(grains, stream, hall, day, clock, machineTime);
        commands = new WindowCommands(journal, stream, clock, () => TellOthers(changed: true));
        changes = new Changes(context.ActivationId.ToString(), machineTime);
        autoCall = new AutoCall(timers, context, clock, () => CallByItself().AsTask());
    }

    /// <inheritdoc/>
    public IGrainContext GrainContext { get; }

    private WindowDesk Desk => stream.Desk;

    /// <summary>After how long the window calls by itself; null: its clerk calls.</summary>
    private TimeSpan? CallsAfter => Desk.AutoCall is { } chosen ? chosen.After : hall.Find(Desk.Window)!.AutoCall;

    private bool IsReady => Desk is { Phase: WindowPhase.Open, ReadySince: not null };

    /// <inheritdoc/>
    public async Task OnActivateAsync(CancellationToken token) => await stream.CatchUp();

    /// <inheritdoc/>
    public ValueTask<Answer<CallView>> CallNext(Caller caller) =>
        Call(caller, () => calls.Take(caller, caller.By, ready: false), mayBeInHand: true);

    /// <inheritdoc/>
    public ValueTask<Answer<CallView>> CallTicket(Caller caller, TicketId ticket, string? reason) =>
        Call(caller, () => calls.TakeNamed(caller, ticket, reason, !Admission.IsClerk(caller)), mayBeInHand: false);

    /// <inheritdoc/>
    public ValueTask<Answer<CallView>> TakeOver(Caller caller, TicketId ticket, CallId from, string reason) =>
        Call(caller, () => calls.TakeNamed(caller, ticket, reason, !Admission.IsClerk(caller), from), mayBeInHand: false);

    /// <inheritdoc/>
    public ValueTask<Answer<WindowView>> SetPhase(Caller caller, WindowPhase phase, string? reason) =>
        GuardAnswer<WindowView>(async () =>
        {
            var refusal = await commands.TryChange(caller, async () =>
                (PhaseChange.Decide(Desk, phase, reason, hall, await calls.IsHandEmpty(), commands.Now(), caller.By, out var no), no));
            return await Changed(caller, refusal);
        });

    /// <inheritdoc/>
    public ValueTask<WindowView> Obey(WindowOrder order) => Guard(async () =>
    {
        await TakeOrder(order);
        return await ViewNow();
    });

    /// <inheritdoc/>
    public ValueTask Tell(WindowOrder order) => Guard(() => TakeOrder(order));

    /// <inheritdoc/>
    public ValueTask Offer() => Guard(async () =>
    {
        if (!IsReady)
        {
            // Another activation may have found nobody, and be gone since: nobody else would tell this one.
            await stream.CatchUp();
        }

        if (IsReady && await calls.IsHandEmpty())
        {
            var outcome = await calls.Take(null, Dispatcher, ready: true);
            TellOthers(outcome.Made is not null || outcome.Moved);
        }
    });

    /// <inheritdoc/>
    public ValueTask AimChanged()
    {
        changes.Signal();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask HandChanged(CallId call) => Guard(async () =>
    {
        // Another activation may have been told to close meanwhile, or have made the call.
        await stream.CatchUp();
        if (Desk.LastCall?.Call == call)
        {
            await CloseIfDrained();
            await PrepareToCall();
            changes.Signal();
        }
    });

    /// <inheritdoc/>
    public ValueTask Remind() => Guard(async () =>
    {
        await stream.CatchUp();
        await CloseIfDrained();
        await PrepareToCall();
    });

    /// <inheritdoc/>
    public ValueTask<Answer<WindowView>> SetAutoCall(Caller caller, TimeSpan? after) => GuardAnswer<WindowView>(async () =>
    {
        var refusal = await commands.TryChange(caller, () => new(
            (CallsAfter == after ? null : new AutoCallSet(commands.Now(), caller.By, after), null)));
        autoCall.Cancel();
        return await Changed(caller, refusal);
    });

    /// <inheritdoc/>
    public ValueTask<WindowView> View() => Guard(async () =>
    {
        await stream.LookAgain(machineTime);
        return await ViewNow();
    });

    /// <inheritdoc/>
    public async ValueTask<long> Follow(long after)
    {
        await changes.WaitAsync(after);
        return changes.Sequence;
    }

    /// <inheritdoc/>
    public ValueTask Report(long head) => Guard(async () =>
    {
        if (head > Desk.Version)
        {
            await stream.CatchUp();
        }

        await CloseIfDrained();
        TellOthers(changed: false);
    });

    private Answer<CallView>? AnswerOf(WindowEvent e) => e is CallMade made ? (Answer<CallView>)CallViews.Of(hall, made) : null;

    /// <summary>Answers a change that was made, was so already, or was made before under this key.</summary>
    private async ValueTask<Answer<WindowView>> Changed(Caller caller, Refusal? refusal)
    {
        if (refusal is not null && await commands.Repeated<WindowView>(caller, _ => null) is not { Refusal: null })
        {
            return refusal;
        }

        await PrepareToCall();
        return await ViewNow();
    }

    private ValueTask<Answer<CallView>> Call(Caller caller, Func<ValueTask<CallOutcome>> take, bool mayBeInHand) => GuardAnswer<CallView>(async () =>
    {
        var answer = await TryCall(caller, take, mayBeInHand);
        var done = answer.IsDone(out var view, out var refusal);
        var settled = done ? view!.Ticket is not null : refusal!.Code is RefusalCode.Unavailable;
        return settled ? answer : await commands.Repeated<CallView>(caller, AnswerOf) ?? answer;
    });

    private async ValueTask<Answer<CallView>> TryCall(Caller caller, Func<ValueTask<CallOutcome>> take, bool mayBeInHand)
    {
        for (var attempt = 0; attempt < WindowCommands.MaxAttempts; attempt++)
        {
            if (await commands.Refuse(() => Admission.Refuse(Desk, caller)) is { } refusal)
            {
                return refusal;
            }

            if (!await calls.IsHandEmpty())
            {
                return await commands.Repeated<CallView>(caller, AnswerOf)
                    ?? Admission.FullHand(Desk, await calls.Hand(), mayBeInHand);
            }

            var outcome = await take();
            if (outcome.Made is { } made)
            {
                TellOthers(changed: true);
                return CallViews.Of(hall, made);
            }

            if (outcome.AllEmpty)
            {
                return await commands.Repeated<CallView>(caller, AnswerOf) ?? await NobodyWaits();
            }

            var moved = await stream.CatchUp();
            if (!outcome.Moved && (outcome.Refusal is null || !moved))
            {
                return outcome.Refusal ?? new Refusal(RefusalCode.Unavailable, "a queue could not be asked; ask again with the same key");
            }

            if (await commands.Repeated<CallView>(caller, AnswerOf) is { } first)
            {
                return first;
            }
        }

        return Refusals.Contended;
    }

    /// <summary>
    /// After the last session a window that finds nobody, and is to stay for nobody, closes; else it is ready for the next arrival. What was ready may be so no more
    /// by what another activation did (decision 0009).
    /// </summary>
    private async ValueTask<Answer<CallView>> NobodyWaits()
    {
        if (Desk.ReadySince is not null && await stream.CatchUp())
        {
            return Refusals.Contended;
        }

        var now = commands.Now();
        var over = schedule.LastClosing is { } closing && now >= closing && !await calls.IsAwaited();
        if (Desk.ReadySince is null || over)
        {
            WindowEvent e = over ? new WindowClosed(now, Admission.ClerkName(Desk), WindowCloseCause.Drained) : new WindowReady(now, Admission.ClerkName(Desk));
            if (await stream.Append(null, e) is not AppendOutcome.Committed)
            {
                return Refusals.Contended;
            }

            TellOthers(changed: true);
        }

        return new CallView(null, null, over);
    }

    /// <summary>The next ticket is called a while after the last one left, or the clerk came; not after one that was put back or sent to wait anew.</summary>
    private async ValueTask PrepareToCall()
    {
        if (Desk is not { Phase: WindowPhase.Open, ReadySince: null, LastCall: { } last } || CallsAfter is not { } after)
        {
            autoCall.Cancel();
        }
        else if (autoCall.After != last.Call && await calls.IsHandEmpty() && !await calls.LastWaitsAgain())
        {
            autoCall.Arm(last.Call, after);
        }
    }

    /// <summary>One call at a time: the window holds its turn, and whoever called meanwhile has ended the pause.</summary>
    private ValueTask CallByItself() => Guard(async () =>
    {
        if (Desk is not { Phase: WindowPhase.Open, ReadySince: null, LastCall: { } last } || last.Call != autoCall.After || CallsAfter is null)
        {
            autoCall.Cancel();
            return;
        }

        autoCall.Cancel();
        if (await calls.IsHandEmpty())
        {
            var outcome = await calls.Take(null, Itself, ready: false);
            TellOthers(outcome.Made is not null || outcome.Moved);
            if (outcome.AllEmpty)
            {
                await NobodyWaits();
            }
        }
    });

    private async ValueTask TakeOrder(WindowOrder order)
    {
        for (var attempt = 0; attempt < WindowCommands.MaxAttempts && order.Number > (Desk.Order?.Number ?? 0); attempt++)
        {
            await stream.Append(null, Taken(order));
            autoCall.Cancel();
        }

        await CloseIfDrained();
        await PrepareToCall();
        TellOthers(changed: true);
    }

    /// <summary>Whoever leaves the seat leaves no window open: both become durable together, or neither.</summary>
    private IReadOnlyList<WindowEvent> Taken(WindowOrder order)
    {
        var taken = new OrderTaken(commands.Now(), Dispatcher, order);
        return order.Clerk is null && Desk.Phase is (WindowPhase.Open or WindowPhase.Paused) ? [taken, new WindowDraining(taken.At, Dispatcher)] : [taken];
    }

    private async ValueTask CloseIfDrained()
    {
        if (Desk.Phase == WindowPhase.Draining && await calls.IsHandEmpty())
        {
            var cause = Desk.Order?.Clerk is null ? WindowCloseCause.Unseated : WindowCloseCause.Ordered;
            await stream.Append(null, new WindowClosed(commands.Now(), Itself, cause));
            TellOthers(changed: true);
        }
    }

    private async ValueTask<WindowView> ViewNow() => WindowViews.Of(Desk, calls.Serves(), await calls.Hand(), CallsAfter);

    private void TellOthers(bool changed)
    {
        if (changed)
        {
            changes.Signal();
        }

        var summary = Desk.Summarise();
        grains.GetGrain<IDispatcherGrain>(day.Value).ReportWindow(summary).AsTask().Ignore();
        grains.GetGrain<IBoardGrain>(day.Value).ReportWindow(summary).AsTask().Ignore();
    }

    private async ValueTask Guard(Func<ValueTask> turn) => await Guard(async () =>
    {
        await turn();
        return true;
    });

    /// <summary>A store that refuses writes is an expected "no": nothing was changed.</summary>
    private ValueTask<Answer<T>> GuardAnswer<T>(Func<ValueTask<Answer<T>>> turn)
        where T : class => Guard<Answer<T>>(async () =>
    {
        try
        {
            return await turn();
        }
        catch (JournalUnavailableException)
        {
            return Refusals.NotStored;
        }
    });

    /// <summary>After an uncertain append this activation knows nothing for sure: it answers nothing more and is replaced.</summary>
    private async ValueTask<T> Guard<T>(Func<ValueTask<T>> turn)
    {
        if (faulted)
        {
            throw new ActivationFaultedException("the window reloads");
        }

        try
        {
            return await turn();
        }
        catch (JournalUncertainException e)
        {
            faulted = true;
            GrainContext.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, e, "the window reloads"));
            throw new ActivationFaultedException("the append is uncertain", e);
        }
    }
}
