using Queueing.Domain.Identities;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// What people are shown never goes back: each board and floor of one epoch is explained by what was durable at moments that
/// are never before those of the one shown before.
/// </summary>
internal sealed class ViewCheck(JournalFacts facts) : FactCheck("views", facts)
{
    private readonly Dictionary<string, List<int>> waiting = [];
    private readonly Dictionary<string, List<WindowPhase>> phases = [];
    private readonly Dictionary<(string Epoch, string Owner), int> shown = [];
    private readonly Dictionary<(string Epoch, QueueId Queue), (int Drawn, int Completed)> counts = [];
    private readonly Dictionary<string, long> latest = [];

    public override void Saw(BoardView board)
    {
        foreach (var queue in board.Queues)
        {
            Explain(board.Epoch, queue.Id.Value, Of(waiting, queue.Id.Value, 0), queue.Waiting);
        }

        foreach (var window in board.Windows)
        {
            Explain(board.Epoch, window.Id.Value, Of(phases, window.Id.Value, WindowPhase.Closed), PhaseOf(window.State));
        }
    }

    public override void Saw(FloorView floor)
    {
        if (floor.Sequence < latest.GetValueOrDefault(floor.Epoch))
        {
            // An answer that came late to another reader.
            return;
        }

        latest[floor.Epoch] = floor.Sequence;
        foreach (var queue in floor.Queues)
        {
            var before = counts.GetValueOrDefault((floor.Epoch, queue.Id));
            Require(
                queue.DrawnToday >= before.Drawn && queue.Completed >= before.Completed,
                $"the floor shows {queue.DrawnToday} drawn and {queue.Completed} completed for {queue.Id}, after {before.Drawn} and {before.Completed}");
            counts[(floor.Epoch, queue.Id)] = (queue.DrawnToday, queue.Completed);
        }
    }

    protected override void Look(Fact fact)
    {
        if (fact is { Event: WindowEvent e, WindowBefore: { } window })
        {
            Of(phases, window.Id.Value, WindowPhase.Closed).Add(window.After(e).Phase);
        }
        else if (fact.Event is TicketEvent)
        {
            var change = (fact.Ticket is { IsWaiting: true } ? 1 : 0) - (fact.TicketBefore is { IsWaiting: true } ? 1 : 0);
            var history = Of(waiting, fact.Stream.Owner, 0);
            history.Add(history[^1] + change);
        }
    }

    private static WindowPhase PhaseOf(WindowState state) => state switch
    {
        WindowState.Closed => WindowPhase.Closed,
        WindowState.Paused => WindowPhase.Paused,
        WindowState.Draining => WindowPhase.Draining,
        _ => WindowPhase.Open,
    };

    private static List<T> Of<T>(Dictionary<string, List<T>> histories, string owner, T first)
    {
        if (!histories.TryGetValue(owner, out var history))
        {
            histories.Add(owner, history = [first]);
        }

        return history;
    }

    /// <summary>Takes the earliest version that explains what is shown, which leaves the most to what will be.</summary>
    private void Explain<T>(string epoch, string owner, List<T> history, T now)
    {
        var version = history.IndexOf(now, shown.GetValueOrDefault((epoch, owner)));
        Require(version >= 0, $"the board shows {owner} as {now}, which it was not since what was shown before");
        shown[(epoch, owner)] = version;
    }
}
