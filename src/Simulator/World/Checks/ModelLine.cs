using Queueing.Domain.Tickets;

namespace Queueing.Simulator.World.Checks;

/// <summary>Those who wait in a queue, by (instant, drawn at, id).</summary>
internal sealed class ModelLine
{
    private readonly List<(DateTimeOffset Instant, DateTimeOffset DrawnAt, TicketId Ticket)> places = [];

    public int Count => places.Count;

    public TicketId? First => places.Count == 0 ? null : places[0].Ticket;

    public DateTimeOffset FirstInstant => places[0].Instant;

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
