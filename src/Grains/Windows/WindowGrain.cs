using Microsoft.Extensions.DependencyInjection;
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
    /// <summary>How often a command is tried again after the stream moved on under it.</summary>
    private const int MaxAttempts = 3;

    /// <summary>Who makes a call that no clerk asked for: a ready window was offered a ticket.</summary>
    private const string Dispatcher = "dispatcher";

    private readonly IGrainFactory grains;
    private readonly IEventJournal journal;
    private readonly TimeProvider clock;
    private readonly Hall hall;
    private readonly HallDay day;
    private readonly HallDaySchedule schedule;
    private readonly WindowStream stream;
    private readonly WindowCalls calls;
    private readonly Changes changes;
    private bool faulted;

    /// <summary>Initializes a new instance of the <see cref="WindowGrain"/> class.</summary>
    /// <param name="context">The activation.</param>
    /// <param name="grains">Finds other grains.</param>
    /// <param name="journal">The journal.</param>
    /// <param name="halls">The halls.</param>
    /// <param name="clock">Hall time.</param>
    /// <param name="machineTime">The machine's time, for patience with others.</param>
    public WindowGrain(
        IGrainContext context,
        IGrainFactory grains,
        IEventJournal journal,
        IHallDirectory halls,
        [FromKeyedServices(HallTime.Key)] TimeProvider clock,
        TimeProvider machineTime)
    {
        GrainContext = context;
        (this.grains, this.journal, this.clock) = (grains, journal, clock);
        (day, var id) = GrainKey.Read<WindowId>(context.GrainId.Key.ToString());
        hall = halls.Require(day.Hall);
        _ = hall.Find(id) ?? throw new ArgumentException($"hall {hall.Id} has no window {id}");
        schedule = HallDaySchedule.Of(hall, day.Date);
        stream = new WindowStream(journal, day, id);
        calls = new WindowCalls(grains, stream, hall, day, clock, machineTime);
        changes = new Changes(context.ActivationId.ToString(), machineTime);
    }

    /// <inheritdoc/>
    public IGrainContext GrainContext { get; }

    private WindowDesk Desk => stream.Desk;

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
            var refusal = await TrySetPhase(caller, phase, reason);
            if (refusal is null || await Repeated<WindowView>(caller, _ => null) is { Refusal: null })
            {
                return await ViewNow();
            }

            return refusal;
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
            if (outcome.Moved)
            {
                await stream.CatchUp();
            }

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
        if (Desk.LastCall?.Call == call)
        {
            await CloseIfDrained();
            changes.Signal();
        }
    });

    /// <inheritdoc/>
    public ValueTask<WindowView> View() => Guard(ViewNow);

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

    private ValueTask<Answer<CallView>> Call(Caller caller, Func<ValueTask<CallOutcome>> take, bool mayBeInHand) => GuardAnswer<CallView>(async () =>
    {
        var answer = await TryCall(caller, take, mayBeInHand);
        var done = answer.IsDone(out var view, out var refusal);
        var settled = done ? view!.Ticket is not null : refusal!.Code is RefusalCode.Unavailable;
        return settled ? answer : await Repeated<CallView>(caller, AnswerOf) ?? answer;
    });

    private async ValueTask<Answer<CallView>> TryCall(Caller caller, Func<ValueTask<CallOutcome>> take, bool mayBeInHand)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await Refuse(() => Admission.Refuse(Desk, caller)) is { } refusal)
            {
                return refusal;
            }

            if (!await calls.IsHandEmpty())
            {
                return await Repeated<CallView>(caller, AnswerOf)
                    ?? Admission.FullHand(Desk, await calls.Hand(), mayBeInHand ? Dispatcher : null);
            }

            var outcome = await take();
            if (outcome.Made is { } made)
            {
                TellOthers(changed: true);
                return CallViews.Of(hall, made);
            }

            if (outcome.AllEmpty)
            {
                return await Repeated<CallView>(caller, AnswerOf) ?? await NobodyWaits();
            }

            if (!outcome.Moved)
            {
                return outcome.Refusal ?? new Refusal(RefusalCode.Unavailable, "a queue could not be asked; ask again with the same key");
            }

            await stream.CatchUp();
            if (await Repeated<CallView>(caller, AnswerOf) is { } first)
            {
                return first;
            }
        }

        return Refusals.Contended;
    }

    /// <summary>After the last session a window that finds nobody closes; before, it is ready for the next arrival.</summary>
    private async ValueTask<Answer<CallView>> NobodyWaits()
    {
        var now = Now();
        var over = schedule.LastClosing is { } closing && now >= closing;
        if (Desk.ReadySince is null || over)
        {
            WindowEvent e = over ? new WindowClosed(now, Admission.ClerkName(Desk), WindowCloseCause.Drained) : new WindowReady(now, Admission.ClerkName(Desk));
            if (await stream.Append(e, null) is not AppendOutcome.Committed)
            {
                await stream.CatchUp();
                return Refusals.Contended;
            }

            TellOthers(changed: true);
        }

        return new CallView(null, null, over);
    }

    private async ValueTask<Refusal?> TrySetPhase(Caller caller, WindowPhase phase, string? reason)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await Refuse(() => Admission.RefuseCaller(Desk, caller)) is { } notTheirs)
            {
                return notTheirs;
            }

            var version = Desk.Version;
            var e = PhaseChange.Decide(Desk, phase, reason, await calls.IsHandEmpty(), Now(), caller.By, out var refusal);
            if (e is null)
            {
                await stream.CatchUp();
                if (Desk.Version == version)
                {
                    return refusal;
                }

                continue;
            }

            switch (await stream.Append(e, caller))
            {
                case AppendOutcome.Committed:
                    TellOthers(changed: true);
                    return null;
                case AppendOutcome.Repeated:
                    return Refusals.KeyReused;
                default:
                    await stream.CatchUp();
                    break;
            }
        }

        return Refusals.Contended;
    }

    private async ValueTask TakeOrder(WindowOrder order)
    {
        for (var attempt = 0; attempt < MaxAttempts && order.Number > (Desk.Order?.Number ?? 0); attempt++)
        {
            if (await stream.Append(new OrderTaken(Now(), Dispatcher, order), null) is not AppendOutcome.Committed)
            {
                await stream.CatchUp();
            }
        }

        if (Desk.Order is { Clerk: null } && Desk.Phase is WindowPhase.Open or WindowPhase.Paused)
        {
            await stream.Append(new WindowDraining(Now(), Dispatcher), null);
        }

        await CloseIfDrained();
        TellOthers(changed: true);
    }

    private async ValueTask CloseIfDrained()
    {
        if (Desk.Phase == WindowPhase.Draining && await calls.IsHandEmpty())
        {
            var cause = Desk.Order?.Clerk is null ? WindowCloseCause.Unseated : WindowCloseCause.Ordered;
            await stream.Append(new WindowClosed(Now(), "window", cause), null);
            TellOthers(changed: true);
        }
    }

    /// <summary>A "no" may come from a state that another activation has left behind: the stream is read first (decision 0009).</summary>
    private async ValueTask<Refusal?> Refuse(Func<Refusal?> judge)
    {
        if (judge() is null)
        {
            return null;
        }

        await stream.CatchUp();
        return judge();
    }

    private DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return now > Desk.LastAt ? now : Desk.LastAt;
    }

    /// <summary>Asks the journal whether a command was done before; null when it was not.</summary>
    private async ValueTask<Answer<T>?> Repeated<T>(Caller caller, Func<WindowEvent, Answer<T>?> answer)
        where T : class
    {
        if (await journal.FindOperationAsync(hall.Id, caller.ToOperationId()) is not { } existing)
        {
            return null;
        }

        if (existing.Fingerprint != caller.Fingerprint || existing.Stream != stream.Id)
        {
            return Refusals.KeyReused;
        }

        return await stream.ReadAt(existing.Version) is { } e && answer(e) is { } first ? first : new Answer<T>(null, null);
    }

    private async ValueTask<WindowView> ViewNow() => WindowViews.Of(Desk, calls.Serves(), await calls.Hand());

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
