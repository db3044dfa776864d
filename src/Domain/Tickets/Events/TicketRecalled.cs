namespace Queueing.Domain.Tickets.Events;

/// <summary>The ticket was called again (重呼).</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Call">The call it happened under.</param>
/// <param name="Count">The recalls of this call so far, from 1.</param>
public sealed record TicketRecalled(TicketId Ticket, DateTimeOffset At, string By, CallId Call, int Count)
    : TicketEvent(Ticket, At, By);
