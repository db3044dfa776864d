using Queueing.Domain.Identities;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Checks;

/// <summary>
/// A call is one set of the queue's and the window's event, fenced by the window's version; a window calls only while it is open
/// and after whoever it called before is settled.
/// </summary>
internal sealed class CallCheck(JournalFacts facts) : FactCheck("calls", facts)
{
    private readonly Dictionary<WindowId, TicketId> live = [];

    protected override void Look(Fact fact)
    {
        if (fact is { Event: WindowClosed, WindowBefore: { } window })
        {
            Require(!live.ContainsKey(window.Id), $"{fact} with {live.GetValueOrDefault(window.Id)} in hand");
        }

        if (fact.Event is not TicketEvent || fact.TicketBefore?.LiveCall is not { } call || fact.Ticket?.LiveCall == call)
        {
            return;
        }

        Require(fact.Event is not TicketCalled, $"{fact} calls a ticket that is at {call.Window}");
        live.Remove(call.Window);
    }

    protected override void LookAtSet(AppendSet set, IReadOnlyList<Fact> read)
    {
        foreach (var fact in read)
        {
            if (fact.Event is TicketCalled called)
            {
                RequireFree(fact, called.Ticket, called.Call);
                RequireRecorded(fact, read, called.Call, called.By, made => made.Reason == called.Reason);
            }
            else if (fact.Event is CallMoved moved)
            {
                RequireFree(fact, moved.Ticket, moved.Call);
                RequireRecorded(fact, read, moved.Call, moved.By, made => made.Reason is { Rule: CallRule.TakenOver } reason && reason.Note == moved.Reason);
            }
            else if (fact.Event is CallMade made)
            {
                Require(read.Any(x => CallOf(x.Event) == made.Call), $"{fact} has no other half");
                RequireMay(fact, made);
            }
        }
    }

    private static CallId? CallOf(object e) => e is TicketCalled called ? called.Call : (e as CallMoved)?.Call;

    private void RequireRecorded(Fact fact, IReadOnlyList<Fact> read, CallId call, string by, Predicate<CallMade> isReason)
    {
        var other = read.SingleOrDefault(x => x.Event is CallMade made && made.Call == call);
        var e = (TicketEvent)fact.Event;
        Require(
            other?.Event is CallMade made && made.Ticket.Id == e.Ticket && made.Queue.Value == fact.Stream.Owner
            && made.QueueVersion == fact.Version && made.At == e.At && made.By == by && isReason(made)
            && made.Ticket.Number == fact.TicketBefore?.Number && made.Ticket.State == fact.TicketBefore.State,
            $"{fact} is not what the window recorded: {other}");
    }

    private void RequireFree(Fact fact, TicketId ticket, CallId call) =>
        Require(live.TryAdd(call.Window, ticket), $"{fact} while {live.GetValueOrDefault(call.Window)} is in hand");

    private void RequireMay(Fact fact, CallMade made)
    {
        var before = fact.WindowBefore!;
        Require(
            made.Call.Window == before.Id && made.Call.Version == fact.Version - 1,
            $"{fact} is fenced by another version than {fact.Version - 1} of {before.Id}");
        Require(before.Phase == WindowPhase.Open, $"{fact} at a window that is {before.Phase}");
        Require(fact.Operation is not null || before.Ready || made.By == ModelWindow.Itself, $"{fact} at a window that nobody asked and that is not ready");
    }
}
