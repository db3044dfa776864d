using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Windows.Events;

namespace Queueing.Domain.Windows;

/// <summary>
/// The state of one window on one business day: whether it is open, its sequence of calls, the clerk and duty it was told.
/// Only <see cref="Apply"/> changes it. Not thread-safe.
/// </summary>
/// <param name="window">The window.</param>
public sealed class WindowDesk(WindowId window)
{
    private readonly List<PauseTime> pauses = [];
    private int pausedFor;

    /// <summary>Gets the window.</summary>
    public WindowId Window { get; } = window;

    /// <summary>Gets the version: the number of events applied.</summary>
    public long Version { get; private set; }

    /// <summary>Gets the instant of the last event; the minimum before the first.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Gets the window's own part of its state.</summary>
    public WindowPhase Phase { get; private set; }

    /// <summary>Gets why it is paused; null unless paused.</summary>
    public string? PauseReason { get; private set; }

    /// <summary>Gets since when it is paused; null unless paused.</summary>
    public DateTimeOffset? PausedSince { get; private set; }

    /// <summary>Gets whether it calls by itself as its clerk chose; null: as the hall says.</summary>
    public AutoCallSet? AutoCall { get; private set; }

    /// <summary>Gets when it became ready; null unless it gets the next arrival.</summary>
    public DateTimeOffset? ReadySince { get; private set; }

    /// <summary>Gets the last order taken; null before the first.</summary>
    public WindowOrder? Order { get; private set; }

    /// <summary>Gets the last call; null before the first. Whether it is still in hand its ticket's queue knows.</summary>
    public CallMade? LastCall { get; private set; }

    /// <summary>Gets the calls made since the present tidal duty began; 0 in ordinary duty.</summary>
    public int CallsOnTide { get; private set; }

    /// <summary>Gets how long it was ready before <see cref="ReadySince"/>.</summary>
    public TimeSpan ReadyBefore { get; private set; }

    /// <summary>Gets how long it was open before <see cref="OpenSince"/>.</summary>
    public TimeSpan OpenBefore { get; private set; }

    /// <summary>Gets when it opened last; null unless open.</summary>
    public DateTimeOffset? OpenSince { get; private set; }

    /// <summary>Folds an event in.</summary>
    /// <param name="e">The next event of the stream.</param>
    public void Apply(WindowEvent e)
    {
        Version++;
        LastAt = e.At > LastAt ? e.At : LastAt;
        if (ReadySince is { } ready && !KeepsReady(e))
        {
            ReadyBefore += LastAt - ready;
            ReadySince = null;
        }

        switch (e)
        {
            case WindowOpened:
                Enter(WindowPhase.Open, null);
                break;
            case WindowPaused paused:
                Enter(WindowPhase.Paused, paused.Reason);
                Pause(paused.CountedAs);
                break;
            case WindowDraining:
                Enter(WindowPhase.Draining, null);
                break;
            case WindowClosed:
                Enter(WindowPhase.Closed, null);
                break;
            case AutoCallSet set:
                AutoCall = set;
                break;
            case WindowReady now:
                ReadySince = now.At;
                break;
            case OrderTaken taken:
                CallsOnTide = taken.Order.Tide == Order?.Tide ? CallsOnTide : 0;
                AutoCall = taken.Order.Clerk == Order?.Clerk ? AutoCall : null;
                Order = taken.Order;
                break;
            case CallMade made:
                LastCall = made;
                CallsOnTide += Order?.Tide is null ? 0 : 1;
                break;
            default:
                throw new InvalidOperationException($"{e.GetType().Name} is not an event of a window");
        }
    }

    /// <summary>Adds up the day's pauses.</summary>
    /// <param name="now">The time to which a pause that goes on is counted; <see cref="PausedSince"/> or later.</param>
    /// <returns>Each reason's, in the order in which they first came.</returns>
    public ImmutableArray<PauseTime> PausesTo(DateTimeOffset now) =>
        [.. pauses.Select((x, i) => i == pausedFor && PausedSince is { } since && since < now ? x with { Total = x.Total + (now - since) } : x)];

    /// <summary>Describes the window for the dispatcher and the board.</summary>
    /// <returns>The summary at the present version.</returns>
    public WindowSummary Summarise() => new(
        Window,
        Version,
        Phase,
        PauseReason,
        ReadySince is not null,
        ReadySince,
        Order,
        LastCall?.Call,
        LastCall?.Queue,
        LastCall?.Ticket.Id,
        CallsOnTide,
        ReadyBefore,
        OpenBefore,
        OpenSince,
        AutoCall is { After: not null });

    private void Enter(WindowPhase phase, string? pauseReason)
    {
        if (PausedSince is { } pausedSince)
        {
            pauses[pausedFor] = pauses[pausedFor] with { Total = pauses[pausedFor].Total + (LastAt - pausedSince) };
            PausedSince = null;
        }

        OpenBefore += OpenSince is { } since ? LastAt - since : TimeSpan.Zero;
        OpenSince = phase == WindowPhase.Open ? LastAt : null;
        (Phase, PauseReason) = (phase, pauseReason);
    }

    private void Pause(string reason)
    {
        pausedFor = pauses.FindIndex(x => x.Reason == reason);
        if (pausedFor < 0)
        {
            pausedFor = pauses.Count;
            pauses.Add(new PauseTime(reason, 0, TimeSpan.Zero));
        }

        pauses[pausedFor] = pauses[pausedFor] with { Count = pauses[pausedFor].Count + 1 };
        PausedSince = LastAt;
    }

    /// <summary>A change of duty does not make the clerk ask again; a change of clerk, of phase, or a call does.</summary>
    private bool KeepsReady(WindowEvent e) => e is AutoCallSet || (e is OrderTaken taken && taken.Order.Clerk == Order?.Clerk);
}
