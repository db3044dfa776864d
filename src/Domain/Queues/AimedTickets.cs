using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Queues;

/// <summary>Which tickets are for one window alone; few, in the order of their ids.</summary>
internal sealed class AimedTickets
{
    private readonly SortedDictionary<TicketId, WindowId> all = [];

    public bool IsEmpty => all.Count == 0;

    public void Add(Ticket ticket)
    {
        if (ticket is { Aim: { } window, HasEnded: false })
        {
            all.Add(ticket.Id, window);
        }
    }

    public void Remove(Ticket ticket)
    {
        if (ticket.Aim is not null)
        {
            all.Remove(ticket.Id);
        }
    }

    public IEnumerable<TicketId> At(WindowId window) => all.Where(x => x.Value == window).Select(x => x.Key);

    /// <summary>Each window's, given who waits and in which order.</summary>
    public ImmutableArray<AimedLine> Lines(Func<TicketId, Ticket> find, Func<Ticket, LineEntry> entryOf) => IsEmpty
        ? []
        : [.. all.GroupBy(x => x.Value, x => find(x.Key)).Select(tickets =>
        {
            var waiting = tickets.Where(x => x.State == TicketState.Waiting).OrderBy(entryOf).ToArray();
            QueueHead? head = waiting is [var first, ..] ? new QueueHead(first.Id, first.Seniority, first.EligibleAt) : null;
            return new AimedLine(tickets.Key, waiting.Length, head);
        })];
}
