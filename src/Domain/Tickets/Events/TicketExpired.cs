using System.Text.Json.Serialization;

namespace Queueing.Domain.Tickets.Events;

/// <summary>The ticket was ended: nobody was served.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Reason">Why, in the caller's words.</param>
/// <param name="Timed">True when no person said so but the queue's timer.</param>
public sealed record TicketExpired(
    TicketId Ticket,
    DateTimeOffset At,
    string By,
    string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Timed = false)
    : TicketEvent(Ticket, At, By);
