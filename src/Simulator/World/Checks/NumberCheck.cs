using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>Numbers are issued one after the other, from 1, in the order of each queue's stream, whether they are drawn or entered.</summary>
internal sealed class NumberCheck(JournalFacts facts, Hall hall, HallDay day) : FactCheck("numbers", facts)
{
    private readonly Dictionary<string, int> last = [];

    protected override void Look(Fact fact)
    {
        if (fact.Event is not (TicketDrawn or PaperEntered))
        {
            return;
        }

        var queue = hall.Find(new QueueId(fact.Stream.Owner))!;
        var next = last[fact.Stream.Owner] = last.GetValueOrDefault(fact.Stream.Owner) + 1;
        Require(
            fact.Ticket!.Number == new TicketNumber(queue.Prefix, next) && fact.Ticket.Id == new TicketId(day.Date, queue.Id, next),
            $"{fact} should be number {next} of {queue.Id}");
    }
}
