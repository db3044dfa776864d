using Queueing.Domain.Tickets;
using Queueing.Domain.Tickets.Events;

namespace Queueing.Domain.Queues;

/// <summary>
/// What staff wrote when somebody was last set aside, sent on or taken back, for the colleague who meets them next. It holds until
/// the service it was about ends, or its holder goes on to another queue, with a note of its own or none. Not thread-safe.
/// </summary>
internal sealed class TicketNotes
{
    private readonly Dictionary<TicketId, string> notes = [];

    public string? Of(TicketId ticket) => notes.GetValueOrDefault(ticket);

    /// <summary>Follows what happened to a ticket here.</summary>
    public void Follow(TicketEvent e)
    {
        if (Written(e) is { } note)
        {
            notes[e.Ticket] = note;
        }
        else if (e is ServiceFinished or ServedByHand or SegmentFinished or TicketTransferredOut or TicketCancelled or TicketExpired)
        {
            notes.Remove(e.Ticket);
        }
    }

    private static string? Written(TicketEvent e) => e switch
    {
        TicketParked x => x.Reason,
        TicketReleased x => x.Reason,
        TicketRequeued x => x.Reason,
        TicketReopened x => x.Reason,
        TicketPutBack x => x.Reason,
        TicketReinstated x => x.Reason,
        TicketAimed x => x.Reason,
        TicketTransferredIn x => x.Reason,
        CallMoved x => x.Reason,
        _ => null,
    };
}
