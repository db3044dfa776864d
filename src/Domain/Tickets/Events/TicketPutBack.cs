namespace Queueing.Domain.Tickets.Events;

/// <summary>The call was taken back; the ticket keeps its place (退回).</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Call">The call it happened under.</param>
/// <param name="Reason">Why, in the caller's words, or null.</param>
public sealed record TicketPutBack(TicketId Ticket, DateTimeOffset At, string By, CallId Call, string? Reason)
    : TicketEvent(Ticket, At, By);
