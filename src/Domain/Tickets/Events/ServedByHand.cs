namespace Queueing.Domain.Tickets.Events;

/// <summary>
/// A number that the system had given out was called and served by hand in an outage (手工办理补录). The event's own time is that of
/// the entry; the real times ride in it, and the ticket's life goes by those.
/// </summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When it was entered.</param>
/// <param name="By">Who entered it.</param>
/// <param name="Service">What was done, when and where.</param>
/// <param name="Reason">Why, in the caller's words.</param>
public sealed record ServedByHand(TicketId Ticket, DateTimeOffset At, string By, HandService Service, string Reason)
    : TicketEvent(Ticket, At, By);
