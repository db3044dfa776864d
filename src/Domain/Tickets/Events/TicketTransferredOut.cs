using System.Text.Json.Serialization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets.Events;

/// <summary>The ticket left for another queue (转移); what stays here points there.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Target">The queue it went to.</param>
/// <param name="Hop">The number of this change of queue; the highest wins.</param>
/// <param name="Reason">Why, in the caller's words, or null.</param>
/// <param name="Window">The only window that may take it there; null: any.</param>
public sealed record TicketTransferredOut(
    TicketId Ticket,
    DateTimeOffset At,
    string By,
    QueueId Target,
    int Hop,
    string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] WindowId? Window = null)
    : TicketEvent(Ticket, At, By);
