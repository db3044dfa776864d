using System.Text.Json.Serialization;

namespace Queueing.Domain.Tickets.Events;

/// <summary>The ticket was called again (重呼).</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Call">The call it happened under.</param>
/// <param name="Count">The recalls of this call so far, from 1.</param>
/// <param name="Reason">Why, in the caller's words; null when nobody said, and in older journals.</param>
public sealed record TicketRecalled(
    TicketId Ticket,
    DateTimeOffset At,
    string By,
    CallId Call,
    int Count,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null)
    : TicketEvent(Ticket, At, By);
