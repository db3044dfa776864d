using Queueing.Domain.Tickets;
using Queueing.Domain.Windows.Events;
using Queueing.Grains.Contracts;
using Queueing.Grains.Queues;

namespace Queueing.Grains.Windows;

/// <summary>Shows calls as the contract has them.</summary>
internal static class CallViews
{
    /// <summary>The answer to the call-next that made a call: the same whenever it is asked again.</summary>
    public static CallView Of(CallMade made) => new(ViewAtCall(made), made.Reason, WindowClosed: false);

    private static TicketView ViewAtCall(CallMade made)
    {
        var called = made.Ticket with
        {
            Version = made.QueueVersion,
            Recalls = 0,
            LastCallAt = made.At,
            Periods = made.Ticket.Periods.Add(new TicketPeriod(TicketState.Called, made.At, made.Queue, made.Call, made.Ticket.Segment)),
        };
        return TicketViews.Of(called, null, null);
    }
}
