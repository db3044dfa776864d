using Queueing.Domain.Halls;
using Queueing.Domain.Queues;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// At the end the floor and the board show what the owners tell, every order is obeyed, and no window is ready while somebody
/// waits whom it may serve (POLICY, invariant 6).
/// </summary>
internal sealed class ConvergenceCheck(JournalFacts facts, Hall hall) : FactCheck("convergence", facts)
{
    public override void Ended(Ending ending)
    {
        for (var i = 0; i < hall.Queues.Length; i++)
        {
            RequireQueue(ending.Queues[i], ending.Floor.Queues[i], ending.Board.Queues[i]);
        }

        for (var i = 0; i < hall.Windows.Length; i++)
        {
            RequireFloor(ending.Windows[i], ending.Floor.Windows[i]);
            RequireBoard(ending.Windows[i], ending.Board.Windows[i]);
            RequireBusy(ending.Windows[i], ending);
        }
    }

    private void RequireQueue(QueueSummary owner, QueueView floor, BoardQueue board)
    {
        Require(
            floor.Id == owner.Queue && floor.Waiting == owner.Waiting && floor.DrawnToday == owner.DrawnToday
            && floor.Completed == owner.Completed && floor.MeanService == owner.MeanService,
            $"the floor shows {floor}; the queue tells {owner}");
        Require(board == new BoardQueue(owner.Queue, owner.Waiting), $"the board shows {board}; the queue tells {owner}");
    }

    private void RequireFloor(WindowView owner, FloorWindow floor)
    {
        Require(floor.Id == owner.Id && floor.State == owner.State, $"the floor shows {floor}; the window tells {owner}");
        Require(floor.Obeyed && floor.Order == owner.Order, $"{owner.Id} is at {owner.Order}; the dispatcher wants {floor}");
    }

    private void RequireBoard(WindowView owner, BoardWindow board)
    {
        var hand = owner.Hand?.Ticket;
        Require(
            board with { MissesAt = null } == new BoardWindow(owner.Id, owner.State, owner.Order?.Tide is not null, hand?.Number, null, hand?.Paper?.Text),
            $"the board shows {board}; the window tells {owner}");
    }

    private void RequireBusy(WindowView owner, Ending ending)
    {
        var somebody = owner.State == WindowState.Ready
            ? ending.Queues.FirstOrDefault(queue => queue.HeadFor(owner.Id) is not null && owner.Serves.Contains(queue.Queue))
            : null;
        Require(somebody is null, $"{owner.Id} is ready while {somebody?.Waiting} wait in {somebody?.Queue}");
    }
}
