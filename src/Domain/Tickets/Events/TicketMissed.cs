using System.Text.Json.Serialization;

namespace Queueing.Domain.Tickets.Events;

/// <summary>Nobody came to the call (过号).</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Call">The call it happened under.</param>
/// <param name="Timed">True when no person said so but the queue's timer.</param>
/// <param name="Reason">Why, in the caller's words; null when nobody said, and in older journals.</param>
public sealed record TicketMissed(
    TicketId Ticket,
    DateTimeOffset At,
    string By,
    CallId Call,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Timed = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null)
    : TicketEvent(Ticket, At, By);
