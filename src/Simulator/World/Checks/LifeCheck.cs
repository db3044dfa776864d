using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>A ticket lives by the table of its states, in the queue whose stream tells of it, under its live call.</summary>
internal sealed class LifeCheck(JournalFacts facts) : FactCheck("life", facts)
{
    /// <summary>DESIGN's table of the ticket, as far as it is offered.</summary>
    public static bool Allows(TicketState state, TicketAction action) => action switch
    {
        TicketAction.Recall or TicketAction.Start or TicketAction.Miss or TicketAction.PutBack => state == TicketState.Called,
        TicketAction.Finish => state == TicketState.Serving,
        TicketAction.Reinstate => state == TicketState.Missed,
        TicketAction.Call => state == TicketState.Waiting,
        TicketAction.Cancel => state is TicketState.Waiting or TicketState.Called,
        TicketAction.Transfer => state is TicketState.Waiting or TicketState.Serving,
        _ => false,
    };

    public static TicketAction? ActionOf(TicketEvent e) => e switch
    {
        TicketDrawn => TicketAction.Draw,
        TicketCalled => TicketAction.Call,
        TicketRecalled => TicketAction.Recall,
        ServiceStarted => TicketAction.Start,
        ServiceFinished => TicketAction.Finish,
        TicketMissed => TicketAction.Miss,
        TicketReinstated => TicketAction.Reinstate,
        TicketPutBack => TicketAction.PutBack,
        TicketTransferredOut => TicketAction.Transfer,
        TicketCancelled => TicketAction.Cancel,
        _ => null,
    };

    protected override void Look(Fact fact)
    {
        if (fact.Event is not TicketEvent e || e is TicketTransferredIn)
        {
            return;
        }

        if (e is TicketDrawn)
        {
            Require(fact.TicketBefore is null, $"{fact} draws a ticket that exists");
            return;
        }

        Require(fact.TicketBefore is not null, $"{fact} is about a ticket that nobody drew");
        var before = fact.TicketBefore;
        Require(before.Queue.Value == fact.Stream.Owner, $"{fact} is about a ticket that is in {before.Queue}");
        Require(Allows(before.State, ActionOf(e)!.Value), $"{fact} happens to a ticket that is {before.State}");
        Require(CallOf(e) is not { } call || before.LiveCall == call, $"{fact} happens under another call than {before.LiveCall}");
        Require(e is not TicketRecalled recalled || recalled.Count == before.Recalls + 1, $"{fact} follows {before.Recalls} recalls");
        Require(e is not TicketRecalled again || again.At - before.LastCalledAt >= QueueTurn.MinRecallGap, $"{fact} comes right after the call at {before.LastCalledAt}");
    }

    private static CallId? CallOf(TicketEvent e) => e switch
    {
        TicketRecalled x => x.Call,
        ServiceStarted x => x.Call,
        ServiceFinished x => x.Call,
        TicketMissed x => x.Call,
        TicketPutBack x => x.Call,
        _ => null,
    };
}
