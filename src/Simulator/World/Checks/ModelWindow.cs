using System.Collections.Immutable;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Routing;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.Checks;

/// <summary>A window, as its stream alone tells it.</summary>
/// <param name="Call">The last call made; null before the first.</param>
/// <param name="Chosen">What its clerk chose of calling by itself; null: nothing, the hall's setting holds.</param>
/// <param name="Pause">The pause that goes on, or null.</param>
/// <param name="Pauses">Its pauses of the day by reason, without the one that goes on; default before the first.</param>
internal sealed record ModelWindow(
    WindowId Id,
    long Version,
    WindowPhase Phase = WindowPhase.Closed,
    string? PauseReason = null,
    bool Ready = false,
    WindowOrder? Order = null,
    CallMade? Call = null,
    AutoCallSet? Chosen = null,
    WindowPaused? Pause = null,
    ImmutableArray<PauseView> Pauses = default)
{
    /// <summary>Who makes what a window does of itself.</summary>
    public const string Itself = "window";

    /// <summary>Folds without judging.</summary>
    public ModelWindow After(WindowEvent e)
    {
        var next = (e is WindowOpened or WindowPaused or WindowDraining or WindowClosed ? Resumed(e.At) : this) with { Version = Version + 1, Ready = false };
        return e switch
        {
            WindowOpened => next with { Phase = WindowPhase.Open, PauseReason = null },
            WindowPaused x => next with { Phase = WindowPhase.Paused, PauseReason = x.Reason, Pause = x, Pauses = next.Counted(x.CountedAs, 1, TimeSpan.Zero) },
            WindowDraining => next with { Phase = WindowPhase.Draining, PauseReason = null },
            WindowClosed => next with { Phase = WindowPhase.Closed, PauseReason = null },
            WindowReady => next with { Ready = true },
            OrderTaken x => next with { Order = x.Order, Ready = Ready && x.Order.Clerk == Order?.Clerk, Chosen = x.Order.Clerk == Order?.Clerk ? Chosen : null },
            AutoCallSet x => next with { Chosen = x, Ready = Ready },
            CallMade x => next with { Call = x },
            _ => throw new NotSupportedException($"the checks do not know {e.GetType().Name} yet"),
        };
    }

    /// <summary>After how long it calls by itself; null: its clerk calls.</summary>
    public TimeSpan? CallsAfter(Hall hall) => Chosen is { } chosen ? chosen.After : hall.Find(Id)!.AutoCall;

    /// <summary>The queues it may serve: its own, on tidal duty its further ones too, as far as the clerk can.</summary>
    public IEnumerable<QueueId> Serves(Hall hall) => Able(hall, Order?.Tide is not null);

    /// <summary>The queues it may serve by a rule: its further ones too while somebody there is overdue (POLICY).</summary>
    public IEnumerable<QueueId> MayServe(Hall hall, CallRule rule) => Able(hall, Order?.Tide is not null || rule == CallRule.Overdue);

    /// <summary>The queues it may call by name from: a supervisor is not bound by its duty.</summary>
    public IEnumerable<QueueId> MayName(Hall hall, bool bySupervisor) => Able(hall, bySupervisor || Order?.Tide is not null);

    private ModelWindow Resumed(DateTimeOffset at) =>
        Pause is { } pause ? this with { Pause = null, Pauses = Counted(pause.CountedAs, 0, at - pause.At) } : this;

    private ImmutableArray<PauseView> Counted(string reason, int count, TimeSpan total)
    {
        var pauses = Pauses.IsDefault ? [] : Pauses;
        return pauses.FirstOrDefault(x => x.Reason == reason) is { } known
            ? pauses.Replace(known, new PauseView(reason, known.Count + count, known.Total + total))
            : pauses.Add(new PauseView(reason, count, total));
    }

    private IEnumerable<QueueId> Able(Hall hall, bool further) =>
        Ability.Own(hall, Id, Order?.Clerk).Concat(further ? Ability.Further(hall, Id, Order?.Clerk) : []);
}
