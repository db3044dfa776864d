using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Routing;
using Queueing.Domain.Steering.Events;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Dispatch;
using Queueing.Grains.Journaling;

namespace Queueing.Simulator.World.Checks;

/// <summary>What was answered is durable by then, was done by that request and no other, and is as the answer says.</summary>
internal sealed class AnswerCheck(JournalFacts facts, Hall hall) : FactCheck("answers", facts)
{
    private const string Dispatcher = DispatcherEvent.Policy;
    private readonly Dictionary<OperationId, long> firstAsked = [];

    public override void Invoked(ClientOperation operation) =>
        firstAsked.TryAdd(operation.Caller.ToOperationId(), operation.InvokedAt);

    public override void Returned(ClientOperation operation)
    {
        if (Said.Value(operation.Answer) is not { } value || value is CallView { Ticket: null } || operation.IsOfWebhooks)
        {
            return;
        }

        var id = operation.Caller.ToOperationId();
        var fact = Facts.Find(id) is { } found && found.Step <= operation.ReturnedAt
            && found.Operation?.Fingerprint == operation.Caller.Fingerprint ? found : null;
        if (fact is null)
        {
            Require(IsNothingToDo(operation, value), $"{operation.Method} of {operation.Caller.By} is answered {value}; nothing of it is durable");
            return;
        }

        // Whom a queue has brought here, the gateway brings once more.
        Require(fact.Step >= firstAsked.GetValueOrDefault(id) || operation.Method == "Admit", $"{fact} was there before {id} was asked for");
        Require(Suits(operation, fact), $"{operation.Method} {string.Join(", ", operation.Arguments.Select(Words.Of))} made {fact}");
        Require(Tells(fact, value) || WasSo(operation, value, fact), $"{value} is not what became durable: {fact}");
    }

    /// <summary>A ticket that came to a ready window, or that it called by itself, is its next; and what is so already needs no event.</summary>
    private bool IsNothingToDo(ClientOperation operation, object value) => value switch
    {
        CallView { Ticket: { } ticket } when operation.Method == "CallNext" => Facts.Window(new WindowId(operation.Owner))
            .Between(operation.InvokedAt, operation.ReturnedAt!.Value)
            .Any(x => x.Call is { By: Dispatcher or ModelWindow.Itself } made && made.Call == ticket.Call && made.Ticket.Id == ticket.Id),
        WindowView => Facts.Window(new WindowId(operation.Owner))
            .Between(operation.InvokedAt, operation.ReturnedAt!.Value)
            .Any(x => operation.Method == "SetAutoCall" ? x.CallsAfter(hall) == (TimeSpan?)operation.Arguments[0] : IsSo(x, operation)),
        WindowOrder when operation.Method == "HandOver" => Facts.Floor.Between(operation.InvokedAt, operation.ReturnedAt!.Value)
            .Any(x => x.OfferAt((WindowId)operation.Arguments[0]!) == (StaffId?)operation.Arguments[1]),
        WindowOrder order => order.Clerk == (StaffId?)operation.Arguments[1],
        TideView tide => operation.Method == "ActOnTide" && tide.Id == (TideId)operation.Arguments[0]!
            && (TideAction)operation.Arguments[1]! == TideAction.Acknowledge,
        // Papers that were entered already; the check of papers looks at each.
        PapersView => true,
        AlertView alert => alert.AcknowledgedAt is not null,
        _ => false,
    };

    /// <summary>The clerk sat there when the request came first, and nothing was to be done; the same message, come again, found others there.</summary>
    private bool WasSo(ClientOperation operation, object value, Fact fact) => value is WindowOrder order && operation.Method == "Seat"
        && Facts.Floor.Between(operation.InvokedAt, fact.Step - 1).Any(x => x.Orders.GetValueOrDefault((WindowId)operation.Arguments[0]!) == order && order.Clerk == (StaffId?)operation.Arguments[1]);

    private static bool IsSo(ModelWindow window, ClientOperation operation) => (WindowPhase)operation.Arguments[0]! switch
    {
        WindowPhase.Open => window.Phase == WindowPhase.Open,
        WindowPhase.Paused => window.PauseReason == (string?)operation.Arguments[1],
        _ => window.Phase is WindowPhase.Closed or WindowPhase.Draining,
    };

    private bool Suits(ClientOperation operation, Fact fact) => operation.Method switch
    {
        "Draw" or "Admit" => fact.Event is TicketDrawn && fact.Stream.Owner == operation.Owner,
        "Act" => operation.Arguments[0] is TicketCommand command && fact.Event is TicketEvent e
            && e.Ticket == command.Ticket && ActionOf(fact, e) == command.Action && fact.Stream.Owner == operation.Owner,
        "CallTicket" => fact.Event is CallMade made && made.Ticket.Id == (TicketId)operation.Arguments[0]! && fact.Stream.Owner == operation.Owner,
        "TakeOver" => fact.Event is CallMade { Reason.Rule: CallRule.TakenOver } taken && taken.Ticket.Id == (TicketId)operation.Arguments[0]! && fact.Stream.Owner == operation.Owner,
        "CallNext" => fact.Event is CallMade && fact.Stream.Owner == operation.Owner,
        "EnterPapers" => fact.Event is PaperEntered && fact.Stream.Owner == operation.Owner,
        "Steer" => fact.Event is VisitorSteered steered && steered.Service == (ServiceId)operation.Arguments[0]! && steered.To == (AlternativeKind)operation.Arguments[1]!,
        "SetAutoCall" => fact.Event is AutoCallSet set && set.After == (TimeSpan?)operation.Arguments[0] && fact.Stream.Owner == operation.Owner,
        "SetPhase" => fact.Stream.Owner == operation.Owner && (WindowPhase)operation.Arguments[0]! switch
        {
            WindowPhase.Open => fact.Event is WindowOpened,
            WindowPhase.Paused => fact.Event is WindowPaused,
            _ => fact.Event is WindowClosed or WindowDraining,
        },
        "Seat" => operation.Arguments[1] is StaffId clerk
            ? fact.Event is ClerkSeated seated && seated.Clerk == clerk && seated.Window == (WindowId)operation.Arguments[0]!
            : fact.Event is ClerkLeft or TideReleased or TideTimedOut,
        "HandOver" => fact.Event is HandoverOffered offered && offered.Window == (WindowId)operation.Arguments[0]! && offered.To == (StaffId?)operation.Arguments[1],
        "BringForward" => fact.Event is ClerkSeated forward && forward.Clerk == (StaffId)operation.Arguments[0]! && forward.Window == (WindowId)operation.Arguments[1]!,
        "SendBack" => fact.Event is ClerkLeft left && left.Clerk == (StaffId)operation.Arguments[0]!,
        "OpenTide" => fact.Event is TideAssigned,
        "ActOnTide" => SuitsTide((TideAction)operation.Arguments[1]!, fact.Event) && fact.Tide?.Id == (TideId)operation.Arguments[0]!,
        "AcknowledgeAlert" => fact.Event is AlertAcknowledged seen && seen.Alert == (string?)operation.Arguments[0],
        _ => false,
    };

    /// <summary>The end of a service that leads on to another queue is told by the departure that follows it in the same append.</summary>
    private TicketAction? ActionOf(Fact fact, TicketEvent e) =>
        e is TicketTransferredOut && Facts.Streams[fact.Stream][(int)fact.Version - 2] is { Event: SegmentFinished ended, Step: var step } && step == fact.Step && ended.Ticket == e.Ticket
            ? TicketAction.Finish
            : LifeCheck.ActionOf(e);

    private static bool SuitsTide(TideAction action, object e) => action switch
    {
        TideAction.Approve => e is TideAssigned,
        TideAction.Decline => e is TideDeclined,
        TideAction.Acknowledge => e is TideAcknowledged,
        _ => e is TideReleased,
    };

    private static bool Tells(Fact fact, object value) => value switch
    {
        CallView { Ticket: { } view } => fact.Event is CallMade made && view.Id == made.Ticket.Id && view.Number == made.Ticket.Number
            && view.Queue == made.Queue
            && view.State == (made.Reason.Rule == CallRule.TakenOver ? made.Ticket.State : TicketState.Called) && view.Call == made.Call && view.Version == made.QueueVersion,
        TicketView view => fact.Ticket is { } ticket && TellsTicket(view, ticket, fact),
        WindowOrder order => fact.Event is not ClerkSeated || order.Number == fact.Version,
        TideView view => view.Id == fact.Tide?.Id && view.State == fact.Tide.State.ToString() && view.Window == fact.Tide.Window,
        StaffView view => view.Window == (fact.Event as ClerkSeated)?.Window,
        AlertView view => fact.Event is AlertAcknowledged seen && view.Id == seen.Alert && view.AcknowledgedBy == seen.By,
        _ => true,
    };

    private static bool TellsTicket(TicketView view, ModelTicket ticket, Fact fact)
    {
        var (state, queue) = fact.Event is TicketTransferredOut left ? (TicketState.Waiting, left.Target) : (ticket.State, ticket.Queue);
        return view.Id == ticket.Id && view.Number == ticket.Number && view.State == state && view.Queue == queue
            && view.Version == fact.Version && view.Call == (state == TicketState.Waiting ? null : ticket.Call)
            && view.FirstCalledAt == ticket.FirstCalledAt && view.Seniority == ticket.Seniority
            && view.DrawnAt == ticket.DrawnAt && view.EligibleAt == ticket.EligibleAt && view.Recalls == ticket.Recalls
            && view.PriorityClass == ticket.Class && view.Service == ticket.Services[ticket.Segment] && view.Services.SequenceEqual(ticket.Services);
    }
}
