using Queueing.Domain.Halls;
using Queueing.Domain.Routing;
using Queueing.Domain.Tickets;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Queues;

namespace Queueing.Grains.Windows;

/// <summary>Shows calls as the contract has them.</summary>
internal static class CallViews
{
    /// <summary>The answer to the call-next that made a call: the same whenever it is asked again.</summary>
    public static CallView Of(Hall hall, CallMade made) => new(ViewAtCall(hall, made), made.Reason, WindowClosed: false);

    private static TicketView ViewAtCall(Hall hall, CallMade made)
    {
        var state = made is { Reason.Rule: CallRule.TakenOver, Ticket.State: TicketState.Serving } ? TicketState.Serving : TicketState.Called;
        var called = made.Ticket with
        {
            Version = made.QueueVersion,
            Recalls = state == TicketState.Called ? 0 : made.Ticket.Recalls,
            LastCallAt = state == TicketState.Called ? made.At : made.Ticket.LastCallAt,
            Periods = made.Ticket.Periods.Add(new TicketPeriod(state, made.At, made.Queue, made.Call, made.Ticket.Segment)),
        };
        var missesAt = state == TicketState.Called ? made.At + hall.Find(made.Queue)?.Timers.MissAfter : null;
        return TicketViews.Of(called, null, null, missesAt);
    }
}
