namespace Queueing.Domain.Tickets.Events;

/// <summary>A ticket that was being served is in line again, and waits anew.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Call">The call it was being served under.</param>
/// <param name="Place">Where it re-entered.</param>
/// <param name="Seniority">The instant its place goes by from now on.</param>
/// <param name="Reason">Why, in the caller's words.</param>
public sealed record TicketRequeued(
    TicketId Ticket,
    DateTimeOffset At,
    string By,
    CallId Call,
    ReinstatePlace Place,
    DateTimeOffset Seniority,
    string Reason)
    : TicketEvent(Ticket, At, By);
