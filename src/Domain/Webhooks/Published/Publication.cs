using Queueing.Domain.Alerts;
using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Halls;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Tides;
using Queueing.Domain.Windows.Events;

namespace Queueing.Domain.Webhooks.Published;

/// <summary>
/// Says what of the hall's recorded events is public, and how: the one place where the outside's words are made. What is not
/// named here stays inside.
/// </summary>
public static class Publication
{
    /// <summary>Publishes what happened to a ticket. Its arrival in another queue is told by its leaving.</summary>
    /// <param name="hall">The hall, for the number's letters.</param>
    /// <param name="queue">The queue that recorded it.</param>
    /// <param name="e">The event.</param>
    /// <returns>The public event, or null for one that stays inside.</returns>
    public static PublicEvent? Of(Hall hall, QueueId queue, TicketEvent e)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(e);
        var fact = new TicketFact(Role(e.By), e.Ticket.Value, hall.NumberOf(e.Ticket)?.Value, queue.Value);
        return e switch
        {
            TicketDrawn x => new("ticket.drawn", fact with
            {
                Number = x.Number.Value,
                Services = [.. x.Services.Select(service => service.Value)],
                Channel = Name(x.Channel),
                Ahead = x.Ahead,
                FromHall = From(x)?.Hall.Value,
                FromTicket = From(x)?.Ticket.Value,
                FromNumber = From(x)?.Number.Value,
            }),
            TicketCalled x => new("ticket.called", At(fact, x.Call)),
            TicketRecalled x => new("ticket.recalled", At(fact, x.Call) with { Recalls = x.Count }),
            ServiceStarted x => new("ticket.started", At(fact, x.Call)),
            ServiceFinished x => new("ticket.completed", At(fact, x.Call)),
            TicketMissed x => new("ticket.missed", At(fact, x.Call)),
            TicketPutBack x => new("ticket.putBack", At(fact, x.Call)),
            TicketReinstated x => new("ticket.reinstated", fact with { Place = Name(x.Place) }),
            TicketTransferredOut x => new("ticket.transferred", fact with { To = x.Target.Value, Window = x.Window?.Value }),
            TicketCancelled => new("ticket.cancelled", fact),
            _ => Aside(hall, fact, e),
        };
    }

    /// <summary>What is off the straight way from draw to completion. Of a priority only that it changed: what it stands on is a person's own.</summary>
    private static PublicEvent? Aside(Hall hall, TicketFact fact, TicketEvent e) => e switch
    {
        TicketParked x => new("ticket.parked", x.Call is { } call ? At(fact, call) : fact),
        TicketReleased => new("ticket.released", fact),
        TicketRequeued x => new("ticket.requeued", At(fact, x.Call) with { Place = Name(x.Place) }),
        TicketReprioritised => new("ticket.reprioritised", fact),
        TicketReopened => new("ticket.reopened", fact),
        TicketExpired => new("ticket.expired", fact),
        TicketAimed x => new("ticket.aimed", fact with { Window = x.Window.Value }),
        AimLifted x => new("ticket.aimLifted", fact with { Window = x.Window.Value }),
        CallMoved x => new("ticket.takenOver", At(fact, x.Call)),
        TicketForwarded x => new("ticket.forwarded", fact with { Window = x.Call?.Window.Value, Call = x.Call?.Value, ToHall = x.Hall.Value }),
        ForwardArrived x => new("ticket.arrived", fact with { ToTicket = x.Arrived.Value }),
        PaperEntered x => new("ticket.paperEntered", fact with
        {
            Number = x.Number.Value,
            Services = [.. x.Paper.Services.Select(service => service.Value)],
            Channel = Name(TicketChannel.Paper),
            GivenAt = In(hall, x.Paper.GivenAt),
            CalledAt = In(hall, x.Paper.CalledAt),
            StartedAt = In(hall, x.Paper.StartedAt),
            FinishedAt = In(hall, x.Paper.FinishedAt),
            LeftAt = In(hall, x.Paper.LeftAt),
            State = Name(x.Paper.State),
            Window = x.Paper.Window?.Value,
        }),
        ServedByHand { Service: var x } => new("ticket.servedByHand", fact with
        {
            CalledAt = In(hall, x.CalledAt),
            StartedAt = In(hall, x.StartedAt),
            FinishedAt = In(hall, x.FinishedAt),
            Window = x.Window.Value,
        }),
        SegmentFinished x => new("ticket.serviceFinished", At(fact, x.Call)),
        ServicesAdded x => new("ticket.servicesAdded", At(fact, x.Call) with { Services = [.. x.Added.Select(service => service.Value)] }),
        _ => null,
    };

    /// <summary>Publishes what happened at a window. Its calls are told of the tickets.</summary>
    /// <param name="window">The window.</param>
    /// <param name="e">The event.</param>
    /// <returns>The public event, or null for one that stays inside.</returns>
    public static PublicEvent? Of(WindowId window, WindowEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        var fact = new WindowFact(Role(e.By), window.Value);
        return e switch
        {
            WindowOpened => new("window.opened", fact),
            WindowPaused => new("window.paused", fact),
            WindowDraining => new("window.draining", fact),
            WindowClosed x => new("window.closed", fact with { Cause = Name(x.Cause) }),
            _ => null,
        };
    }

    /// <summary>Publishes what the dispatcher decided. Who sits where stays inside.</summary>
    /// <param name="e">The event.</param>
    /// <returns>The public event, or null for one that stays inside.</returns>
    public static PublicEvent? Of(DispatcherEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return Alert(e) ?? Tide(e);
    }

    private static PublicEvent? Alert(DispatcherEvent e) => e switch
    {
        AlertRaised x => new("alert.raised", Measured(e, x.Alert, x.Measures) with { Queue = x.Queue.Value, Level = x.Level }),
        AlertLevelChanged x => new("alert.escalated", Measured(e, x.Alert, x.Measures) with { Level = x.Level }),
        AlertAcknowledged x => new("alert.acknowledged", new AlertFact(Role(e.By), x.Alert)),
        AlertCleared x => new("alert.cleared", Measured(e, x.Alert, x.Measures)),
        DeviceAlertRaised x => new("alert.raised", new AlertFact(Role(e.By), x.Alert) { Device = x.Device.Value, Cause = Name(x.Trouble) }),
        DeviceAlertCleared x => new("alert.cleared", new AlertFact(Role(e.By), x.Alert)),
        _ => null,
    };

    private static PublicEvent? Tide(DispatcherEvent e) => e switch
    {
        TideProposed x => new("tide.proposed", Because(e, x.Tide, x.Reason) with
        {
            Window = x.Window.Value,
            ForQueue = x.ForQueue.Value,
            Queues = [.. x.Queues.Select(queue => queue.Value)],
            FromBackOffice = x.FromBackOffice,
        }),
        TideApproved x => new("tide.approved", Fact(e, x.Tide)),
        TideAssigned x => new("tide.assigned", Fact(e, x.Tide)),
        TideAcknowledged x => new("tide.acknowledged", Fact(e, x.Tide)),
        TideOpened x => new("tide.opened", Fact(e, x.Tide)),
        TideReleased x => new("tide.released", Because(e, x.Tide, x.Reason)),
        TideClosed x => new("tide.closed", Fact(e, x.Tide)),
        TideDeclined x => new("tide.declined", Fact(e, x.Tide)),
        TideTimedOut x => new("tide.timedOut", Because(e, x.Tide, x.Reason)),
        _ => null,
    };

    private static TicketFact At(TicketFact fact, CallId call) => fact with { Window = call.Window.Value, Call = call.Value };

    private static AlertFact Measured(DispatcherEvent e, string alert, CongestionMeasures measures) => new(Role(e.By), alert)
    {
        Cause = Name(measures.Cause),
        Pressure = measures.Pressure,
        Waiting = measures.Waiting,
        OldestWaitSeconds = measures.OldestWait.TotalSeconds,
        Capacity = measures.Capacity,
    };

    private static TideFact Fact(DispatcherEvent e, TideId tide) => new(Role(e.By), tide.Value);

    private static TideFact Because(DispatcherEvent e, TideId tide, TidalReason reason) => Fact(e, tide) with
    {
        Cause = Name(reason.Cause),
        Pressure = reason.Pressure,
        Waiting = reason.Waiting,
    };

    /// <summary>The ticket of another hall that it goes on from. That somebody came back with a voucher of an earlier day is their own.</summary>
    private static TicketOrigin? From(TicketDrawn e) => e.Channel is TicketChannel.Transfer ? e.Origin : null;

    private static DateTimeOffset? In(Hall hall, DateTimeOffset? at) => at is { } known ? TimeZoneInfo.ConvertTime(known, hall.TimeZone) : null;

    /// <summary>Who did it is inside; that it was a clerk or a kiosk is not.</summary>
    private static string Role(string by)
    {
        var colon = by.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? by : by[..colon];
    }

    private static string Name<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
