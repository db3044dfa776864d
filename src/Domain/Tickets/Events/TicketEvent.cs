namespace Queueing.Domain.Tickets.Events;

/// <summary>Something that happened to a ticket; the events of a queue's stream. Stored for ever.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When; never before the stream's last event, but for <see cref="TicketTransferredIn"/>, which keeps the time of the stream it left.</param>
/// <param name="By">Who caused it, <c>role:name</c>.</param>
public abstract record TicketEvent(TicketId Ticket, DateTimeOffset At, string By);
