using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// A call takes the senior-most of those who do not wait for another window alone, but for those called by name; seniority is the instant of the draw less the head start of the
/// class, whatever became of the ticket meanwhile (decision 0022), so nobody is overtaken by more than a head start (POLICY,
/// invariant 4), except by those who were put elsewhere than at their own place. Whoever was sent home on an earlier day has a
/// head start for it, up to the greatest of any class.
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
        if (e is TicketCalled { Reason.Rule: not CallRule.Named } && fact.TicketBefore is { } called)
        {
            RequireFirst(fact, called, line, ages);
        }

        if (fact.TicketBefore is { IsWaiting: true } before)
        {
            line.Remove(before.Seniority, before);
            ages.Remove(before.DrawnAt, before);
        }

        if (fact.Ticket is { IsWaiting: true } after)
        {
            RequirePlace(fact, e, line.Add(after.Seniority, after), line.Count - 1);
            if (!after.Displaced)
            {
                ages.Add(after.DrawnAt, after);
                var own = after.DrawnAt - HeadStart(after, after.Class);
                Require(after.Seniority == own, $"{fact} gives the place of {after.Seniority:HH:mm:ss.fff}; its own is that of {own:HH:mm:ss.fff}");
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

    /// <summary>That of the class; who was sent home has what they waited then, up to the most that any class has.</summary>
    private TimeSpan HeadStart(ModelTicket ticket, PriorityClassId priority)
    {
        var (own, most) = (hall.Find(priority)!.HeadStart, hall.PriorityClasses.Max(x => x.HeadStart));
        var earned = ticket.Earned < most ? ticket.Earned : most;
        return own > earned ? own : earned;
    }

    private void RequireFirst(Fact fact, ModelTicket called, ModelLine line, ModelLine ages)
    {
        var window = ((TicketCalled)fact.Event).Call.Window;
        var first = line.FirstOf(MayTake);
        Require(first?.Ticket == called.Id, $"{fact} while {first?.Ticket} is before it");
        if (!called.Displaced && ages.FirstOf(MayTake) is var (instant, other))
        {
            var start = HeadStart(called, called.Class);
            Require(called.DrawnAt - instant <= start, $"{fact} overtakes {other} by {called.DrawnAt - instant}; its head start is {start}");
        }

        bool MayTake(TicketId ticket) => Facts.Ticket(ticket)!.Aim is not { } aim || aim == window;
    }

    private void RequirePlace(Fact fact, TicketEvent e, int before, int others)
    {
        switch (e)
        {
            case TicketDrawn drawn:
                Require(drawn.Seniority == drawn.At - HeadStart(fact.Ticket!, drawn.PriorityClass), $"{fact} has another head start than its class");
                Require(drawn.Ahead == before, $"{fact} is behind {before}");
                break;
            case PaperEntered entered:
                Require(entered.Seniority == entered.Paper.GivenAt - HeadStart(fact.Ticket!, entered.Paper.PriorityClass), $"{fact} has the place of {entered.Seniority}; it was given at {entered.Paper.GivenAt}");
                break;
            case TicketReinstated { Place: ReinstatePlace.Original } back:
                Require(back.EligibleAt == fact.TicketBefore!.EligibleAt, $"{fact} does not go on with the wait since {fact.TicketBefore.EligibleAt}");
                RequirePlace(fact, ReinstatePlace.Original, before, others);
                break;
            case TicketReinstated back:
                RequirePlace(fact, back.Place, before, others);
                break;
            case TicketRequeued back:
                RequirePlace(fact, back.Place, before, others);
                break;
            case TicketReleased back:
                var stood = fact.TicketBefore!.StoodFrom is { } from ? fact.TicketBefore.EligibleAt + (back.At - from) : back.At;
                Require(back.EligibleAt == stood, $"{fact} waits since {back.EligibleAt}; its wait would be since {stood}");
                RequirePlace(fact, ReinstatePlace.Original, before, others);
                break;
            case TicketReprioritised changed:
                RequireClass(fact, changed, fact.TicketBefore!);
                break;
            default:
                RequirePlace(fact, ReinstatePlace.Original, before, others);
                break;
        }
    }

    /// <summary>Who was drawn in the very instant, by the same set, may come after.</summary>
    private static bool IsOfNow(ModelTicket ticket, Fact fact) => ticket.Seniority >= ((TicketEvent)fact.Event).At;

    private void RequirePlace(Fact fact, ReinstatePlace place, int before, int others)
    {
        var (was, now) = (fact.TicketBefore!, fact.Ticket!);
        switch (place)
        {
            case ReinstatePlace.Original:
                Require(now.Seniority == was.Seniority, $"{fact} does not keep its place of {was.Seniority}");
                break;
            case ReinstatePlace.Tail:
                Require(before == others || IsOfNow(now, fact), $"{fact} is behind {before} of {others}");
                break;
            default:
                Require(others == 0 || before > 0 || IsOfNow(now, fact), $"{fact} is before everybody");
                break;
        }
    }

    /// <summary>The earlier of the place that a draw in the new class would have given and the one it had, moved by the difference.</summary>
    private void RequireClass(Fact fact, TicketReprioritised changed, ModelTicket was)
    {
        var (before, after) = (HeadStart(was, was.Class), HeadStart(was, changed.PriorityClass));
        var (drawn, moved) = (was.EligibleAt - after, was.Seniority + before - after);
        var place = changed.PriorityClass == was.Class ? was.Seniority : drawn < moved ? drawn : moved;
        Require(changed.Seniority == place, $"{fact} gives the place of {changed.Seniority:HH:mm:ss.fff} instead of {place:HH:mm:ss.fff}");
    }
}
