using Queueing.Domain.Halls;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// What queues count and measure: who was drawn and came, services ended, and the mean of the time that services took. Each
/// feeds it once, at its end, with its stretches in that queue; what came before an end that was undone is not counted again.
/// </summary>
internal sealed class MeasureCheck(JournalFacts facts, Hall hall) : FactCheck("measures", facts)
{
    /// <summary>What was configured counts as so many services.</summary>
    private const int PriorWeight = 20;

    private readonly Dictionary<string, (int Drawn, int Arrived, int Ended, TimeSpan Served)> counts = [];
    private readonly Dictionary<TicketId, Dictionary<string, TimeSpan>> stretches = [];
    private readonly Dictionary<TicketId, DateTimeOffset> begun = [];

    public override void Ended(Ending ending)
    {
        foreach (var told in ending.Queues)
        {
            var count = counts.GetValueOrDefault(told.Queue.Value);
            var mean = ((PriorWeight * hall.Find(told.Queue)!.ExpectedService) + count.Served) / (PriorWeight + count.Ended);
            Require(
                told.DrawnToday == count.Drawn && told.Arrived == count.Arrived && told.Completed == count.Ended && told.MeanService == mean,
                $"{told.Queue} tells of {told.DrawnToday} drawn, {told.Arrived} arrived, {told.Completed} ended in {told.MeanService}; the journal of {count}, which makes {mean}");
        }
    }

    protected override void Look(Fact fact)
    {
        if (fact.Event is not TicketEvent e)
        {
            return;
        }

        if (e is PaperEntered { Paper: { StartedAt: { } since, FinishedAt: null } })
        {
            // Whoever is still at a window is served there until the entry sets them aside.
            begun[e.Ticket] = since;
        }

        EndStretch(fact, e);
        var count = counts.GetValueOrDefault(fact.Stream.Owner);
        switch (e)
        {
            case TicketDrawn or PaperEntered { Paper.FinishedAt: null }:
                counts[fact.Stream.Owner] = count with { Drawn = count.Drawn + 1, Arrived = count.Arrived + 1 };
                break;
            case PaperEntered { Paper: { StartedAt: { } started, FinishedAt: { } finished } }:
                counts[fact.Stream.Owner] = (count.Drawn + 1, count.Arrived + 1, count.Ended + 1, count.Served + (finished - started));
                break;
            case TicketTransferredIn:
                counts[fact.Stream.Owner] = count with { Arrived = count.Arrived + 1 };
                break;
            case ServedByHand { Service: var x }:
                var before = stretches.Remove(e.Ticket, out var earlier) ? earlier.GetValueOrDefault(fact.Stream.Owner) : TimeSpan.Zero;
                counts[fact.Stream.Owner] = count with { Ended = count.Ended + 1, Served = count.Served + before + (x.FinishedAt - x.StartedAt) };
                break;
            case ServiceFinished or SegmentFinished:
                var served = stretches.Remove(e.Ticket, out var all) ? all.GetValueOrDefault(fact.Stream.Owner) : TimeSpan.Zero;
                counts[fact.Stream.Owner] = count with { Ended = count.Ended + 1, Served = count.Served + served };
                break;
        }

        if (e is ServiceStarted || (e is SegmentFinished on && on.Next.Value == fact.Stream.Owner))
        {
            begun[e.Ticket] = e.At;
        }
    }

    private void EndStretch(Fact fact, TicketEvent e)
    {
        var goesOn = fact.Ticket is { State: TicketState.Serving } && e is not SegmentFinished;
        if (!goesOn && begun.Remove(e.Ticket, out var from))
        {
            if (!stretches.TryGetValue(e.Ticket, out var all))
            {
                stretches.Add(e.Ticket, all = []);
            }

            all[fact.Stream.Owner] = all.GetValueOrDefault(fact.Stream.Owner) + (((e as ServedByHand)?.Service.CalledAt ?? e.At) - from);
        }
    }
}
