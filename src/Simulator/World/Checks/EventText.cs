using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Tickets.Events;
using Queueing.Domain.Windows.Events;

namespace Queueing.Simulator.World.Checks;

/// <summary>An event in so many words as a story needs.</summary>
internal static class EventText
{
    public static string Of(object e) => e switch
    {
        TicketCalled x => $"{x.Ticket} is called to {x.Call} ({x.Reason.Rule}) by {x.By}",
        TicketTransferredOut x => $"{x.Ticket} goes to {x.Target} (hop {x.Hop}) by {x.By}",
        TicketEvent x => $"{x.GetType().Name} {x.Ticket} by {x.By}",
        CallMade x => $"CallMade {x.Call} of {x.Ticket.Id} from {x.Queue} ({x.Reason.Rule}) by {x.By}",
        OrderTaken x => $"takes order {x.Order.Number}: {x.Order.Clerk?.Value ?? "nobody"} {x.Order.Tide}",
        WindowEvent x => $"{x.GetType().Name} by {x.By}",
        TideProposed x => $"{x.Tide} proposed: {x.Clerk} at {x.Window} for {x.ForQueue} by {x.By}",
        _ => $"{e}",
    };
}
