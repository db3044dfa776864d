using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Contracts;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// What a board or a floor shows of a queue is the newest that it has heard, by the report's version: a report that comes late
/// changes nothing; and since when a queue is empty is told as it was. Answers take a while, so what was the newest since the last answer counts too.
/// </summary>
internal sealed class ReportCheck(JournalFacts facts) : FactCheck("reports", facts)
{
    private readonly Dictionary<(string Epoch, QueueId Queue), (List<QueueSummary?> Newest, int Shown)> heard = [];
    private readonly Dictionary<string, long> latest = [];
    private readonly Dictionary<string, (int Waiting, DateTimeOffset LastAt, List<DateTimeOffset?> EmptySince)> lines = [];

    public override void Heard(string epoch, object report)
    {
        if (report is QueueSummary told)
        {
            var empty = told.Version == 0 ? null : lines[told.Queue.Value].EmptySince[(int)told.Version - 1];
            Require(told.EmptySince == empty, $"{told.Queue} at version {told.Version} reports that nobody waits since {told.EmptySince}; it is {empty}");
            var known = Known(epoch, told.Queue);
            if (!(known.Newest[^1]?.Version >= told.Version))
            {
                known.Newest.Add(told);
            }
        }
    }

    public override void Saw(BoardView board)
    {
        foreach (var queue in IsLate(board.Epoch, board.Sequence) ? [] : board.Queues)
        {
            Explain(board.Epoch, queue.Id, x => (x?.Waiting ?? 0) == queue.Waiting, queue);
        }
    }

    public override void Saw(FloorView floor)
    {
        foreach (var queue in IsLate(floor.Epoch, floor.Sequence) ? [] : floor.Queues)
        {
            Explain(floor.Epoch, queue.Id, x => IsOf(queue, x), queue);
        }
    }

    /// <summary>Nobody waits since the last who did was called, moved or ended; whatever else happens does not make it so anew.</summary>
    protected override void Look(Fact fact)
    {
        if (fact.Event is not TicketEvent e)
        {
            return;
        }

        var line = lines.GetValueOrDefault(fact.Stream.Owner, (0, DateTimeOffset.MinValue, []));
        line.Waiting += (fact.Ticket is { IsWaiting: true } ? 1 : 0) - (fact.TicketBefore is { IsWaiting: true } ? 1 : 0);
        line.LastAt = e.At > line.LastAt ? e.At : line.LastAt;
        line.EmptySince.Add(line.Waiting > 0 ? null : line.EmptySince.LastOrDefault() ?? line.LastAt);
        lines[fact.Stream.Owner] = line;
    }

    private static bool IsOf(QueueView shown, QueueSummary? x) => x is null
        ? shown.DrawnToday == 0 && shown.Completed == 0 && shown.Waiting == 0
        : shown.DrawnToday == x.DrawnToday && shown.Completed == x.Completed && shown.Waiting == x.Waiting && shown.MeanService == x.MeanService;

    /// <summary>Tells of an answer that came late, to another reader.</summary>
    private bool IsLate(string epoch, long sequence)
    {
        var isLate = sequence < latest.GetValueOrDefault(epoch);
        latest[epoch] = isLate ? latest[epoch] : sequence;
        return isLate;
    }

    private void Explain(string epoch, QueueId queue, Predicate<QueueSummary?> explains, object view)
    {
        var known = Known(epoch, queue);
        var place = known.Newest.FindIndex(known.Shown, explains);
        Require(place >= 0, $"shown is {view}, which is older than what was heard and shown before");
        heard[(epoch, queue)] = (known.Newest, place);
    }

    private (List<QueueSummary?> Newest, int Shown) Known(string epoch, QueueId queue)
    {
        if (!heard.TryGetValue((epoch, queue), out var known))
        {
            heard.Add((epoch, queue), known = ([null], 0));
        }

        return known;
    }
}
