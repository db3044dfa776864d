using Queueing.Domain.Dispatch;
using Queueing.Domain.Halls;
using Queueing.Domain.Routing;
using Queueing.Domain.Windows.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// A window calls only for queues that its clerk and duty allow by the order it has taken, whatever it is advised; beyond its duty
/// only for the overdue. Of clerks only the one who sits there acts at it, and it opens for nobody else.
/// </summary>
internal sealed class DutyCheck(JournalFacts facts, Hall hall) : FactCheck("duty", facts)
{
    protected override void Look(Fact fact)
    {
        if (fact is { Event: CallMade made, WindowBefore: { } window })
        {
            var bySupervisor = Said.IsSupervisor(made.By);
            var may = made.Reason.Rule is CallRule.Named or CallRule.TakenOver ? window.MayName(hall, bySupervisor) : window.MayServe(hall, made.Reason.Rule);
            Require(may.Contains(made.Queue), $"{fact} at a window that may not serve it: {window.Order}");
        }

        if (fact is { Event: WindowEvent e, WindowBefore.Order: var order })
        {
            var isTheirs = order?.Clerk is { } clerk ? !Clerks.IsAnother(e.By, clerk) : !Said.IsClerk(e.By);
            Require(isTheirs, $"{fact} at a window that is not theirs: {order}");
            Require(e is not WindowOpened || order?.Clerk is not null, $"{fact} with nobody there");
        }
    }
}
