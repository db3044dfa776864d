using Queueing.Domain.Calendar;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Queues;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// A ticket lives by the table of its states, in the queue whose stream tells of it, under its live call; and its services are
/// taken up one after the other (decision 0021).
/// </summary>
internal sealed class LifeCheck(JournalFacts facts, Hall hall, HallDaySchedule schedule) : FactCheck("life", facts)
{
    /// <summary>DESIGN's table of the ticket, as far as it is offered.</summary>
    public static bool Allows(TicketState state, TicketAction action) => action switch
    {
        TicketAction.Recall or TicketAction.Start or TicketAction.Miss or TicketAction.PutBack => state == TicketState.Called,
        TicketAction.Finish or TicketAction.AddService or TicketAction.Requeue => state == TicketState.Serving,
        TicketAction.TakeOver => state is TicketState.Called or TicketState.Serving,
        TicketAction.Reinstate => state == TicketState.Missed,
        TicketAction.Call => state is TicketState.Waiting or TicketState.Parked or TicketState.Missed,
        TicketAction.Cancel => state is TicketState.Waiting or TicketState.Called or TicketState.Parked,
        TicketAction.Transfer or TicketAction.Forward or TicketAction.Park => state is TicketState.Waiting or TicketState.Serving,
        TicketAction.LiftAim => state is TicketState.Waiting or TicketState.Called or TicketState.Parked or TicketState.Missed,
        TicketAction.Reprioritise => state == TicketState.Waiting,
        TicketAction.Verify => state is TicketState.Waiting or TicketState.Called or TicketState.Serving,
        TicketAction.Release => state == TicketState.Parked,
        TicketAction.Reopen or TicketAction.Rate => state == TicketState.Completed,
        TicketAction.Expire => state is TicketState.Waiting or TicketState.Parked or TicketState.Missed,
        TicketAction.Reprint or TicketAction.ServeByHand => state is TicketState.Waiting or TicketState.Called or TicketState.Serving or TicketState.Parked or TicketState.Missed,
        _ => false,
    };

    public static TicketAction? ActionOf(TicketEvent e) => e switch
    {
        TicketDrawn => TicketAction.Draw,
        TicketCalled => TicketAction.Call,
        TicketRecalled => TicketAction.Recall,
        ServiceStarted => TicketAction.Start,
        ServiceFinished or SegmentFinished => TicketAction.Finish,
        TicketMissed => TicketAction.Miss,
        TicketReinstated => TicketAction.Reinstate,
        TicketPutBack => TicketAction.PutBack,
        TicketTransferredOut or TicketAimed => TicketAction.Transfer,
        AimLifted => TicketAction.LiftAim,
        TicketForwarded => TicketAction.Forward,
        TicketCancelled => TicketAction.Cancel,
        TicketParked => TicketAction.Park,
        TicketReleased => TicketAction.Release,
        TicketRequeued => TicketAction.Requeue,
        TicketReprioritised => TicketAction.Reprioritise,
        TicketReopened => TicketAction.Reopen,
        TicketExpired => TicketAction.Expire,
        CallMoved => TicketAction.TakeOver,
        TicketReprinted => TicketAction.Reprint,
        ServiceRated => TicketAction.Rate,
        ServicesAdded => TicketAction.AddService,
        ServedByHand => TicketAction.ServeByHand,
        _ => null,
    };

    /// <summary>Whoever rates and names no service means the last they were served for.</summary>
    public override void Returned(ClientOperation operation)
    {
        if (operation.Arguments is [TicketCommand { Action: TicketAction.Rate, Service: null }]
            && Facts.Find(operation.Caller.ToOperationId()) is { Event: ServiceRated rated, TicketBefore: { } before } fact)
        {
            Require(rated.Service == before.Services[before.Segment], $"{fact} rates {rated.Service}; the last service was {before.Services[before.Segment]}");
        }
    }

    protected override void Look(Fact fact)
    {
        // That the other hall has told where a ticket goes on is no part of its life here.
        if (fact.Event is not TicketEvent e || e is TicketTransferredIn or ForwardArrived)
        {
            return;
        }

        if (e is TicketDrawn or PaperEntered)
        {
            Require(fact.TicketBefore is null, $"{fact} draws a ticket that exists");
            return;
        }

        Require(fact.TicketBefore is not null, $"{fact} is about a ticket that nobody drew");
        var before = fact.TicketBefore;
        Require(before.Queue.Value == fact.Stream.Owner, $"{fact} is about a ticket that is in {before.Queue}");
        Require(Allows(before.State, ActionOf(e, before)), $"{fact} happens to a ticket that is {before.State}");
        Require(CallOf(e) is not { } call || before.LiveCall == call, $"{fact} happens under another call than {before.LiveCall}");
        Require(e is not TicketParked parked || parked.Call == before.LiveCall, $"{fact} leaves the hand of {before.LiveCall} as it is");
        Require(e is not TicketForwarded sent || sent.Call == before.LiveCall, $"{fact} leaves the hand of {before.LiveCall} as it is");
        Require(e is not TicketAimed aimed || aimed.Call == before.LiveCall, $"{fact} breaks off another call than {before.LiveCall}");
        RequireGaps(fact, e, before);
        RequireServices(fact, e, before);
    }

    /// <summary>Both halves of a leading on are one set: a service ended, and the ticket goes where the next one is.</summary>
    protected override void LookAtSet(AppendSet set, IReadOnlyList<Fact> read)
    {
        foreach (var fact in read)
        {
            if (fact.Event is SegmentFinished ended && ended.Next.Value != fact.Stream.Owner)
            {
                Require(
                    read.Any(x => x.Event is TicketTransferredOut left && left.Ticket == ended.Ticket && left.Target == ended.Next),
                    $"{fact} leads on to {ended.Next}, and the ticket stays");
            }
        }
    }

    private static TicketAction ActionOf(TicketEvent e, ModelTicket before) =>
        e is TicketReprioritised same && same.PriorityClass == before.Class ? TicketAction.Verify : ActionOf(e)!.Value;

    private static CallId? CallOf(TicketEvent e) => e switch
    {
        CallMoved x => x.From,
        TicketRecalled x => x.Call,
        ServiceStarted x => x.Call,
        ServiceFinished x => x.Call,
        SegmentFinished x => x.Call,
        ServicesAdded x => x.Call,
        TicketMissed x => x.Call,
        TicketPutBack x => x.Call,
        TicketRequeued x => x.Call,
        _ => null,
    };

    /// <summary>A double click is no recall, and ends no second service.</summary>
    private void RequireGaps(Fact fact, TicketEvent e, ModelTicket before)
    {
        Require(e is not TicketRecalled recalled || recalled.Count == before.Recalls + 1, $"{fact} follows {before.Recalls} recalls");
        Require(e is not TicketRecalled || e.At - before.LastCalledAt >= QueueTurn.MinRecallGap, $"{fact} comes right after the call at {before.LastCalledAt}");
        Require(
            ActionOf(e) != TicketAction.Finish || !(e.At - before.TakenUpAt < ServiceDecisions.MinSegment),
            $"{fact} comes right after the end of the service before, at {before.TakenUpAt}");
    }

    /// <summary>What is left is done here first, and each further queue is gone to once.</summary>
    private void RequireShortWay(Fact fact, ServiceId[] left)
    {
        var queues = left.Select(x => hall.Find(x)!.Queue).ToArray();
        var visits = queues.Where((x, i) => i == 0 || queues[i - 1] != x).ToArray();
        Require(visits.Distinct().Count() == visits.Length, $"{fact} leads through {string.Join(' ', visits)}");
        Require(Array.FindIndex(visits, x => x.Value == fact.Stream.Owner) <= 0, $"{fact} leads through {string.Join(' ', visits)} and back");
    }

    private void RequireServices(Fact fact, TicketEvent e, ModelTicket before)
    {
        switch (e)
        {
            case ServiceFinished:
                Require(before.NextService is null, $"{fact} ends a ticket that is still to be served for {before.NextService}");
                break;
            case SegmentFinished x:
                Require(before.NextService is { } next && hall.Find(next)!.Queue == x.Next, $"{fact} leads on to {x.Next}; next is {before.NextService}");
                break;
            case ServicesAdded x:
                Require(
                    x.Services.Take(before.Segment + 1).SequenceEqual(before.Services.Take(before.Segment + 1))
                    && x.Services.Order().SequenceEqual(before.Services.Concat(x.Added).Order()) && x.Services.Distinct().Count() == x.Services.Length,
                    $"{fact} makes {string.Join(' ', x.Services)} of {string.Join(' ', before.Services)}");
                RequireShortWay(fact, [.. x.Services.Skip(before.Segment + 1)]);
                break;
            case ServiceRated x:
                Require(before.Rated < before.Services.Length && before.Services.Contains(x.Service), $"{fact} after {before.Rated} ratings");
                break;
            case TicketExpired when before.IsWaiting:
                var closes = schedule.Queues[hall.IndexOf(before.Queue)].LastClosing;
                Require(!(e.At < closes), $"{fact} ends the wait of somebody who can be served until {closes}");
                break;
            case ServedByHand { Service: var x }:
                Require(hall.Find(x.Window) is not null, $"{fact} was at {x.Window}, which is no window");
                Require(
                    before.Since <= x.CalledAt && x.CalledAt <= x.StartedAt && x.StartedAt <= x.FinishedAt && x.FinishedAt <= e.At,
                    $"{fact} was called at {x.CalledAt}, begun at {x.StartedAt} and ended at {x.FinishedAt}; it is {before.State} since {before.Since}");
                break;
            case AimLifted x:
                Require(before.Aim == x.Window, $"{fact} of a ticket that is for {before.Aim?.Value ?? "any window"}");
                break;
            case TicketAimed x:
                Require(hall.Find(x.Window)?.Own.Contains(before.Queue) == true, $"{fact} is for a window that does not serve {before.Queue}");
                break;
            case TicketCalled x:
                var bySupervisor = Said.IsSupervisor(x.By) && x.Reason.Rule == CallRule.Named;
                Require(before.Aim is null || before.Aim == x.Call.Window || bySupervisor, $"{fact} takes who waits for {before.Aim} alone");
                Require(before.IsWaiting || x.Reason.Rule == CallRule.Named, $"{fact} calls who does not wait, and nobody named them");
                var isOrdered = bySupervisor && !string.IsNullOrWhiteSpace(x.Reason.Note);
                Require(!before.IsWaiting || x.Reason.Rule != CallRule.Named || isOrdered, $"{fact} calls somebody past the others, with no supervisor's reason");
                break;
        }
    }
}
