using Queueing.Domain.Tickets;

namespace Queueing.Simulator.World.Checks;

/// <summary>Those who wait in a queue, by (instant, drawn at, id).</summary>
internal sealed class ModelLine
{
    private readonly List<(DateTimeOffset Instant, DateTimeOffset DrawnAt, TicketId Ticket)> places = [];

    public int Count => places.Count;

    /// <summary>The first of those that may be taken, with its instant; null when there is none.</summary>
    public (DateTimeOffset Instant, TicketId Ticket)? FirstOf(Predicate<TicketId> may)
    {
        foreach (var (instant, _, ticket) in places)
        {
            if (may(ticket))
            {
                return (instant, ticket);
            }
        }

        return null;
    }

    /// <summary>Lets a ticket in.</summary>
    /// <returns>How many are before it.</returns>
    public int Add(DateTimeOffset instant, ModelTicket ticket)
    {
        var place = places.BinarySearch((instant, ticket.DrawnAt, ticket.Id));
        place = place < 0 ? ~place : place;
        places.Insert(place, (instant, ticket.DrawnAt, ticket.Id));
        return place;
    }

    public void Remove(DateTimeOffset instant, ModelTicket ticket)
    {
        if (places.BinarySearch((instant, ticket.DrawnAt, ticket.Id)) is >= 0 and var place)
        {
            places.RemoveAt(place);
        }
    }
}
