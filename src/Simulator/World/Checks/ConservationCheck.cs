using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// After every set, whose number was drawn or entered waits, is called, served, parked or missed, or has ended; and is in exactly one queue, to
/// which both halves of a transfer bring them in one set.
/// </summary>
internal sealed class ConservationCheck(JournalFacts facts) : FactCheck("conservation", facts)
{
    private readonly Dictionary<string, HashSet<TicketId>> present = [];
    private readonly int[] counts = new int[Enum.GetValues<TicketState>().Length];
    private int drawn;
    private int inQueues;

    public override void Ended(Ending ending)
    {
        foreach (var queue in ending.Queues)
        {
            var waiting = present.GetValueOrDefault(queue.Queue.Value)?.Count(x => Facts.Ticket(x)!.IsWaiting) ?? 0;
            Require(queue.Waiting == waiting, $"{queue.Queue} reports {queue.Waiting} waiting; the journal tells of {waiting}");
        }
    }

    protected override void Look(Fact fact)
    {
        if (fact.Event is not TicketEvent e)
        {
            return;
        }

        if (fact.TicketBefore is { } before)
        {
            counts[(int)before.State]--;
        }

        if (fact.Ticket is { } after)
        {
            counts[(int)after.State]++;
        }

        drawn += e is TicketDrawn or PaperEntered ? 1 : 0;
        if (e is TicketDrawn or PaperEntered or TicketTransferredIn)
        {
            Require(Present(fact).Add(e.Ticket), $"{fact} enters a queue that it is in");
            inQueues++;
        }
        else if (e is TicketTransferredOut)
        {
            Require(Present(fact).Remove(e.Ticket), $"{fact} leaves a queue that it is not in");
            inQueues--;
        }
    }

    protected override void LookAtSet(AppendSet set, IReadOnlyList<Fact> read)
    {
        RequirePairs(read);
        var held = counts.Sum() - counts[(int)TicketState.Transferred];
        Require(
            held == drawn && inQueues == drawn,
            $"{drawn} were drawn; {inQueues} are in queues, and {held} wait, are at windows, missed or ended");
    }

    private void RequirePairs(IReadOnlyList<Fact> read)
    {
        foreach (var fact in read)
        {
            if (fact.Event is TicketTransferredOut left)
            {
                Require(Half<TicketTransferredIn>(read, left.Ticket) is { } other && other.Stream.Owner == left.Target.Value, $"{fact} has no other half");
                Require(left.Hop == fact.TicketBefore!.Hop + 1, $"{fact} follows hop {fact.TicketBefore.Hop}");
            }
            else if (fact.Event is TicketTransferredIn arrived)
            {
                RequireWhole(fact, arrived, Half<TicketTransferredOut>(read, arrived.Ticket));
            }
        }
    }

    private void RequireWhole(Fact fact, TicketTransferredIn arrived, Fact? half)
    {
        Require(half?.Event is TicketTransferredOut && half.Stream.Owner == arrived.Source.Value, $"{fact} has no other half");
        Require(((TicketTransferredOut)half.Event).Hop == arrived.Hop, $"{fact} and {half} are not the same hop");
        Require(((TicketEvent)half.Event).At == arrived.At, $"{fact} and {half} are not of the same time");
        var (was, whole) = (half.TicketBefore!, arrived.Whole);
        Require(
            whole.Id == was.Id && whole.Number == was.Number && whole.State == was.State && whole.Seniority == was.Seniority
            && whole.EligibleAt == was.EligibleAt && whole.DrawnAt == was.DrawnAt && whole.Hop == was.Hop && whole.LastCall == was.Call
            && whole.PriorityClass == was.Class && whole.Segment == was.Segment && whole.Services.SequenceEqual(was.Services),
            $"{fact} is not the ticket that left: {was}");
    }

    private static Fact? Half<T>(IReadOnlyList<Fact> read, TicketId ticket)
        where T : TicketEvent => read.SingleOrDefault(x => x.Event is T e && e.Ticket == ticket);

    private HashSet<TicketId> Present(Fact fact)
    {
        if (!present.TryGetValue(fact.Stream.Owner, out var here))
        {
            present.Add(fact.Stream.Owner, here = []);
        }

        return here;
    }
}
