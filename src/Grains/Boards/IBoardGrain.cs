using Orleans.Concurrency;
using Queueing.Domain.Queues;
using Queueing.Domain.Windows;
using Queueing.Grains.Contracts;

namespace Queueing.Grains.Boards;

/// <summary>
/// The public board of one hall on one business day; the key is <c>hall/yyyy-MM-dd</c>. Journals nothing: what it shows is
/// rebuilt from the owners' reports, and who was called before it began from the queues' streams.
/// </summary>
[Alias("queueing.board-grain")]
public interface IBoardGrain : IGrainWithStringKey
{
    /// <summary>Is told how a queue stands.</summary>
    /// <param name="summary">The summary; an older version than one known is ignored.</param>
    /// <returns>When sent.</returns>
    [Alias("queue-report"), OneWay]
    ValueTask ReportQueue([Immutable] QueueSummary summary);

    /// <summary>Is told how a window stands.</summary>
    /// <param name="summary">The summary; an older version than one known is ignored.</param>
    /// <returns>When sent.</returns>
    [Alias("window-report"), OneWay]
    ValueTask ReportWindow([Immutable] WindowSummary summary);

    /// <summary>Is woken: compares the journal's heads with its view and asks owners that are ahead to report.</summary>
    /// <returns>When sent.</returns>
    [Alias("poke"), OneWay]
    ValueTask Poke();

    /// <summary>Reads the board, waiting for a change if asked.</summary>
    /// <param name="epoch">The epoch the caller has seen; null to read at once.</param>
    /// <param name="after">The sequence the caller has seen in that epoch.</param>
    /// <returns>The board; at once when it has changed, else on the next change or after two seconds.</returns>
    [Alias("follow"), AlwaysInterleave]
    ValueTask<BoardView> Follow(string? epoch, long after);
}
