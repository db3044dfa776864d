using Queueing.Domain.Dispatch;
using Queueing.Domain.Tickets;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Boards;

/// <summary>Shows a view of the hall as a board.</summary>
internal static class BoardProjection
{
    public static BoardView Board(string epoch, long sequence, DateTimeOffset at, HallView view, BoardAnnouncements announcements)
    {
        var hall = view.Hall;
        var hands = Hands(view);
        return new BoardView(
            epoch,
            sequence,
            at,
            [.. hall.Queues.Select((queue, index) => new BoardQueue(queue.Id, view.QueueAt(index)?.Waiting ?? 0))],
            [.. hall.Windows.Select((window, index) => new BoardWindow(
                window.Id, view.StateAt(index), view.WindowAt(index)?.Order?.Tide is not null, hands[index].Number, hands[index].MissesAt, hands[index].Paper))],
            announcements.Recent,
            announcements.LastCalled);
    }

    /// <summary>The number at each window, and when it is missed: reports of two queues may overlap for a moment, and then the highest call wins.</summary>
    private static (TicketNumber? Number, DateTimeOffset? MissesAt, string? Paper)[] Hands(HallView view)
    {
        var hands = new (TicketNumber?, DateTimeOffset?, string?)[view.Hall.Windows.Length];
        var highest = new long[hands.Length];
        Array.Fill(highest, -1);
        for (var queue = 0; queue < view.Hall.Queues.Length; queue++)
        {
            if (view.QueueAt(queue) is not { } summary)
            {
                continue;
            }

            foreach (ref readonly var active in summary.Active.AsSpan())
            {
                var window = view.Hall.IndexOf(active.Call.Window);
                if (window >= 0 && active.Call.Version > highest[window] && view.Hall.NumberOf(active.Ticket) is { } number)
                {
                    highest[window] = active.Call.Version;
                    hands[window] = (number, active.MissesAt, active.Paper);
                }
            }
        }

        return hands;
    }
}
