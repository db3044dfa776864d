using System.Globalization;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>What the outside is told of, and in which words, by the checks' own list (docs/webhooks.md).</summary>
internal static class PublicWords
{
    private static readonly Dictionary<Type, string> Types = new()
    {
        [typeof(TicketDrawn)] = "ticket.drawn",
        [typeof(TicketCalled)] = "ticket.called",
        [typeof(TicketRecalled)] = "ticket.recalled",
        [typeof(ServiceStarted)] = "ticket.started",
        [typeof(ServiceFinished)] = "ticket.completed",
        [typeof(TicketMissed)] = "ticket.missed",
        [typeof(TicketPutBack)] = "ticket.putBack",
        [typeof(TicketReinstated)] = "ticket.reinstated",
        [typeof(TicketTransferredOut)] = "ticket.transferred",
        [typeof(TicketCancelled)] = "ticket.cancelled",
        [typeof(TicketParked)] = "ticket.parked",
        [typeof(TicketReleased)] = "ticket.released",
        [typeof(TicketRequeued)] = "ticket.requeued",
        [typeof(TicketReprioritised)] = "ticket.reprioritised",
        [typeof(TicketReopened)] = "ticket.reopened",
        [typeof(TicketExpired)] = "ticket.expired",
        [typeof(SegmentFinished)] = "ticket.serviceFinished",
        [typeof(ServicesAdded)] = "ticket.servicesAdded",
        [typeof(TicketAimed)] = "ticket.aimed",
        [typeof(AimLifted)] = "ticket.aimLifted",
        [typeof(CallMoved)] = "ticket.takenOver",
        [typeof(PaperEntered)] = "ticket.paperEntered",
        [typeof(ServedByHand)] = "ticket.servedByHand",
        [typeof(TicketForwarded)] = "ticket.forwarded",
        [typeof(ForwardArrived)] = "ticket.arrived",
        [typeof(WindowOpened)] = "window.opened",
        [typeof(WindowPaused)] = "window.paused",
        [typeof(WindowDraining)] = "window.draining",
        [typeof(WindowClosed)] = "window.closed",
        [typeof(AlertRaised)] = "alert.raised",
        [typeof(DeviceAlertRaised)] = "alert.raised",
        [typeof(AlertLevelChanged)] = "alert.escalated",
        [typeof(AlertAcknowledged)] = "alert.acknowledged",
        [typeof(AlertCleared)] = "alert.cleared",
        [typeof(DeviceAlertCleared)] = "alert.cleared",
        [typeof(TideProposed)] = "tide.proposed",
        [typeof(TideApproved)] = "tide.approved",
        [typeof(TideAssigned)] = "tide.assigned",
        [typeof(TideAcknowledged)] = "tide.acknowledged",
        [typeof(TideOpened)] = "tide.opened",
        [typeof(TideReleased)] = "tide.released",
        [typeof(TideClosed)] = "tide.closed",
        [typeof(TideDeclined)] = "tide.declined",
        [typeof(TideTimedOut)] = "tide.timedOut",
    };

    /// <summary>The type of an event; null when it stays inside.</summary>
    public static string? TypeOf(object e) => Types.GetValueOrDefault(e.GetType());

    /// <summary>The identity of an event: where it is recorded.</summary>
    public static string IdOf(Fact fact) => string.Create(
        CultureInfo.InvariantCulture, $"{fact.Stream.Day.Hall}:{fact.Stream.Day.Date:yyyy-MM-dd}:{fact.Stream.Kind.ToString().ToLowerInvariant()}:{fact.Stream.Owner}:{fact.Version}");

    /// <summary>Who caused an event, and when.</summary>
    public static (string By, DateTimeOffset At) Cause(object e) => e switch
    {
        TicketEvent x => (x.By, x.At),
        WindowEvent x => (x.By, x.At),
        DispatcherEvent x => (x.By, x.At),
        _ => throw new NotSupportedException($"{e.GetType().Name} is no event of the hall's"),
    };

    /// <summary>What an event is about, as the outside is told.</summary>
    public static (string Name, string Value)? Subject(object e) => e switch
    {
        TicketEvent x => ("ticket", x.Ticket.Value),
        AlertRaised x => ("alert", x.Alert),
        AlertLevelChanged x => ("alert", x.Alert),
        AlertAcknowledged x => ("alert", x.Alert),
        AlertCleared x => ("alert", x.Alert),
        DeviceAlertRaised x => ("alert", x.Alert),
        DeviceAlertCleared x => ("alert", x.Alert),
        DispatcherEvent x when ModelTide.Of(x) is { } tide => ("tide", tide.Value),
        _ => null,
    };
}
