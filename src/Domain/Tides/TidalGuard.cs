using System.Globalization;
using Queueing.Domain.Decisions;
using Queueing.Domain.Dispatch;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tides;

/// <summary>
/// Asserts POLICY's invariants 1 to 3 on the policy's moves before they become events. It reads the day's episodes, not the rests
/// and marks that the policy decides by, so that a fault in those is seen.
/// </summary>
internal static class TidalGuard
{
    /// <summary>Requires that moves keep the invariants.</summary>
    /// <param name="state">The state they were worked out on.</param>
    /// <param name="moves">The moves.</param>
    /// <param name="at">The hall's time.</param>
    /// <exception cref="InvariantException">They do not.</exception>
    public static void Require(DispatcherState state, IReadOnlyList<TidalMove> moves, DateTimeOffset at)
    {
        for (var i = 0; i < moves.Count; i++)
        {
            if (moves[i].Release is { } tide)
            {
                RequireMinimum(state, tide, at);
                continue;
            }

            RequireRest(state, moves[i], at);
            RequireNoOpposite(state, moves, i);
        }
    }

    private static void RequireMinimum(DispatcherState state, TideId id, DateTimeOffset at)
    {
        if (state.Find(id) is not { State: TideState.Open, OpenedAt: { } opened } tide || at - opened < state.View.Hall.Tides.MinOpen)
        {
            throw Broken("2, no flap", $"{id} would end before its minimum duty", state.Find(id)?.Window, at);
        }
    }

    private static void RequireRest(DispatcherState state, in TidalMove move, DateTimeOffset at)
    {
        var window = state.View.Hall.Windows[move.Window].Id;
        if (state.TideAt(move.Window) is { } present)
        {
            throw Broken("2, no flap", $"{present.Id} still holds it", window, at);
        }

        var tides = state.View.Hall.Tides;
        foreach (var tide in state.Tides)
        {
            if (tide.Window != window)
            {
                continue;
            }

            if (at < tide.EndedAt + tides.CoolDown)
            {
                throw Broken("2, no flap", $"it would be on duty again {at - tide.EndedAt} after {tide.Id}", window, at);
            }

            if (!tide.BySupervisor && at < tide.OpenedAt + tides.MinOpen + tides.CoolDown)
            {
                throw Broken("1, openings", $"it would open again {at - tide.OpenedAt} after it opened for {tide.Id}", window, at);
            }
        }
    }

    private static void RequireNoOpposite(DispatcherState state, IReadOnlyList<TidalMove> moves, int place)
    {
        var hall = state.View.Hall;
        var move = moves[place];
        for (var window = 0; window < hall.Windows.Length; window++)
        {
            if (state.TideAt(window) is not null)
            {
                RequireNoOpposite(state, move, state.TideServingAt(window), state.TideQueueAt(window), window);
            }
        }

        for (var before = 0; before < place; before++)
        {
            if (moves[before].Release is null)
            {
                RequireNoOpposite(state, move, moves[before].Serving, moves[before].ForQueue, moves[before].Window);
            }
        }
    }

    private static void RequireNoOpposite(DispatcherState state, in TidalMove move, Serving other, int helped, int window)
    {
        if (move.Serving.On(onDuty: false).Contains(helped) && other.On(onDuty: false).Contains(move.ForQueue))
        {
            var hall = state.View.Hall;
            throw Broken(
                "3, opposite duties",
                $"it would help {hall.Queues[move.ForQueue].Id} while {hall.Windows[window].Id} helps {hall.Queues[helped].Id}",
                hall.Windows[move.Window].Id,
                state.LastAt);
        }
    }

    private static InvariantException Broken(string invariant, string what, WindowId? window, DateTimeOffset at) =>
        new(string.Create(CultureInfo.InvariantCulture, $"invariant {invariant}: window {window}: {what} ({at:O})"));
}
