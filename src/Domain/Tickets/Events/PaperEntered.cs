namespace Queueing.Domain.Tickets.Events;

/// <summary>
/// A number given out by hand was entered after an outage (手工号补录), with what had become of it. The event's own time is that of
/// the entry; the real times ride in the paper, and the ticket's life and place go by those.
/// </summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When it was entered.</param>
/// <param name="By">Who entered it.</param>
/// <param name="Number">The number issued for it.</param>
/// <param name="Paper">The paper.</param>
/// <param name="Seniority">The instant its place goes by: when it was given, less the head start.</param>
/// <param name="Reason">Why, in the caller's words.</param>
public sealed record PaperEntered(
    TicketId Ticket,
    DateTimeOffset At,
    string By,
    TicketNumber Number,
    PaperEntry Paper,
    DateTimeOffset Seniority,
    string Reason)
    : TicketEvent(Ticket, At, By);
