using Queueing.Domain.Tickets;

namespace Queueing.Domain.Queues;

internal readonly record struct LineEntry(
    DateTimeOffset Seniority,
    DateTimeOffset DrawnAt,
    TicketId Ticket,
    DateTimeOffset EligibleAt)
    : IComparable<LineEntry>
{
    public static LineEntry Of(Ticket ticket) => new(ticket.Seniority, ticket.DrawnAt, ticket.Id, ticket.EligibleAt);

    public int CompareTo(LineEntry other)
    {
        var order = Seniority.CompareTo(other.Seniority);
        order = order != 0 ? order : DrawnAt.CompareTo(other.DrawnAt);
        return order != 0 ? order : Ticket.CompareTo(other.Ticket);
    }
}
