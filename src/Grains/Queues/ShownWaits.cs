using Queueing.Domain.Estimates;
using Queueing.Domain.Queues;
using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Grains.Queues;

/// <summary>
/// The waits shown last, so that none is lengthened without a closing. Kept in memory: a new activation goes on from what each
/// draw recorded, which is never shorter than what was shown since.
/// </summary>
internal sealed class ShownWaits(TicketQueue queue)
{
    private readonly Dictionary<TicketId, ShownWait> last = [];

    /// <summary>The wait of a ticket as it is to be shown now; null when it does not wait, or nothing can be known, as of who waits for one window alone.</summary>
    public WaitRange? Show(Ticket ticket, DateTimeOffset now, WaitOutlook outlook)
    {
        if (ticket.Aim is not null
            || queue.Ahead(ticket) is not { } ahead
            || queue.Estimate(ahead, ticket.Seniority, ticket.PriorityClass, now, outlook) is not { } range)
        {
            return null;
        }

        ShownWait? before = last.TryGetValue(ticket.Id, out var shown) ? shown
            : ticket is { Periods.Length: 1, Shown: { } atDraw } ? new ShownWait(atDraw, outlook.Windows)
            : null;
        return (last[ticket.Id] = ShownWait.After(before, range, outlook.Windows)).Range;
    }

    /// <summary>A ticket that changed waits anew, or no longer.</summary>
    public void Forget(TicketEvent e) => last.Remove(e.Ticket);
}
