using Queueing.Domain.Identities;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// What people are shown never goes back: each board and floor of one epoch is explained by what was durable at moments that
/// are never before those of the one shown before.
/// </summary>
internal sealed class ViewCheck(JournalFacts facts) : FactCheck("views", facts)
{
    private readonly Dictionary<(string Epoch, string Owner), int> shown = [];
    private readonly Dictionary<(string Epoch, QueueId Queue), (int Drawn, int Completed)> counts = [];
    private readonly Dictionary<(string Epoch, WindowId Window), long> obeyed = [];
    private readonly Dictionary<string, long> latest = [];

    public override void Saw(BoardView board)
    {
        foreach (var queue in board.Queues)
        {
            Explain(board.Epoch, queue.Id.Value, Facts.Waiting(queue.Id), x => x.All == queue.Waiting, queue);
        }

        foreach (var window in board.Windows)
        {
            Explain(board.Epoch, window.Id.Value, Facts.Window(window.Id), x => x.Phase == PhaseOf(window.State), window);
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

        foreach (var window in floor.Windows)
        {
            Explain("floor " + floor.Epoch, window.Id.Value, Facts.Window(window.Id), x => x.Phase == PhaseOf(window.State), window);
            var (key, number) = ((floor.Epoch, window.Id), window.Order?.Number ?? 0);
            Require(window.Obeyed || obeyed.GetValueOrDefault(key, -1) < number, $"the floor shows {window}, which was obeyed before");
            obeyed[key] = window.Obeyed ? number : obeyed.GetValueOrDefault(key, -1);
        }
    }

    private static WindowPhase PhaseOf(WindowState state) => state switch
    {
        WindowState.Closed => WindowPhase.Closed,
        WindowState.Paused => WindowPhase.Paused,
        WindowState.Draining => WindowPhase.Draining,
        _ => WindowPhase.Open,
    };

    /// <summary>Takes the earliest version that explains what is shown, which leaves the most to what will be.</summary>
    private void Explain<T>(string epoch, string owner, History<T> history, Predicate<T> explains, object view)
    {
        var version = history.Find(shown.GetValueOrDefault((epoch, owner)), explains);
        Require(version >= 0, $"shown is {view}, which was not so since what was shown before");
        shown[(epoch, owner)] = version;
    }
}
