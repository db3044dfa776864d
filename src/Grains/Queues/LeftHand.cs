using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Grains.Queues;

/// <summary>Which window's hand an event may have changed.</summary>
internal static class LeftHand
{
    /// <summary>The call that the ticket was last at a window under before an event; a service by hand is under none.</summary>
    public static CallId? By(TicketEvent e, Ticket after) => e switch
    {
        CallMoved moved => moved.From,
        ServedByHand => after.Periods.Select(x => x.Call).LastOrDefault(x => x is not null),
        _ => after.LastCall,
    };
}
