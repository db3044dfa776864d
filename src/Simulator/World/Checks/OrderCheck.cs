using Queueing.Domain.Halls;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// A call takes the senior-most; seniority is the eligible instant less the head start; nobody is overtaken by more than a
/// head start (POLICY, invariant 4), except by those who were put elsewhere than at their own place.
/// </summary>
internal sealed class OrderCheck(JournalFacts facts, Hall hall) : FactCheck("order", facts)
{
    private readonly Dictionary<string, ModelLine> lines = [];
    private readonly Dictionary<string, ModelLine> oldest = [];

    protected override void Look(Fact fact)
    {
        if (fact.Event is not TicketEvent e)
        {
            return;
        }

        var (line, ages) = (Of(lines, fact), Of(oldest, fact));
        if (e is TicketCalled && fact.TicketBefore is { } called)
        {
            RequireFirst(fact, called, line, ages);
        }

        if (fact.TicketBefore is { IsWaiting: true } before)
        {
            line.Remove(before.Seniority, before);
            ages.Remove(before.EligibleAt, before);
        }

        if (fact.Ticket is { IsWaiting: true } after)
        {
            RequirePlace(fact, e, line.Add(after.Seniority, after), line.Count - 1);
            if (!after.Displaced)
            {
                ages.Add(after.EligibleAt, after);
            }
        }
    }

    private static ModelLine Of(Dictionary<string, ModelLine> all, Fact fact)
    {
        if (!all.TryGetValue(fact.Stream.Owner, out var line))
        {
            all.Add(fact.Stream.Owner, line = new());
        }

        return line;
    }

    private void RequireFirst(Fact fact, ModelTicket called, ModelLine line, ModelLine ages)
    {
        Require(line.First == called.Id, $"{fact} while {line.First} is before it");
        if (!called.Displaced && ages.Count > 0)
        {
            var start = hall.Find(called.Class)!.HeadStart;
            Require(
                called.EligibleAt - ages.FirstInstant <= start,
                $"{fact} overtakes {ages.First} by {called.EligibleAt - ages.FirstInstant}; its head start is {start}");
        }
    }

    private void RequirePlace(Fact fact, TicketEvent e, int before, int others)
    {
        switch (e)
        {
            case TicketDrawn drawn:
                Require(drawn.Seniority == drawn.At - hall.Find(drawn.PriorityClass)!.HeadStart, $"{fact} has another head start than its class");
                Require(drawn.Ahead == before, $"{fact} is behind {before}");
                break;
            case TicketReinstated { Place: ReinstatePlace.Original } back:
                var was = fact.TicketBefore!;
                Require(back.Seniority == was.Seniority && back.EligibleAt == was.EligibleAt, $"{fact} does not keep its place of {was.Seniority}");
                break;
            case TicketReinstated { Place: ReinstatePlace.Tail } back:
                // Who was drawn in the very instant, by the same set, may come after.
                Require(before == others || back.Seniority >= back.At, $"{fact} is behind {before} of {others}");
                break;
            case TicketReinstated:
                Require(others == 0 || before > 0, $"{fact} is before everybody");
                break;
        }
    }
}
