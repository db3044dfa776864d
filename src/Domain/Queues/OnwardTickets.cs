using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Domain.Queues;

/// <summary>Which tickets in line or at a window have services left after the present one; few, in the order of their ids.</summary>
internal sealed class OnwardTickets
{
    private readonly SortedDictionary<TicketId, ImmutableArray<ServiceId>> all = [];

    /// <summary>Gets the services that somebody here goes on to, each once; they may be of this queue, too.</summary>
    public ImmutableArray<ServiceId> Services => all.Count == 0 ? [] : [.. all.Values.SelectMany(x => x).Distinct().Order()];

    public void Add(Ticket ticket)
    {
        if (ticket.Segment + 1 < ticket.Services.Length && ticket.State is TicketState.Waiting or TicketState.Called or TicketState.Serving)
        {
            all.Add(ticket.Id, ticket.Services[(ticket.Segment + 1)..]);
        }
    }

    public void Remove(Ticket ticket)
    {
        if (ticket.Services.Length > 1)
        {
            all.Remove(ticket.Id);
        }
    }
}
