using System.Text.Json.Serialization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets.Events;

/// <summary>A ticket came from another queue, whole; folding it never fails.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Source">The queue it came from.</param>
/// <param name="Hop">The number of this change of queue; the highest wins.</param>
/// <param name="Whole">The ticket as it left.</param>
/// <param name="Window">The only window that may take it here; null: any.</param>
/// <param name="Reason">Why it was sent here, in the caller's words; null when nobody said, and in older journals.</param>
public sealed record TicketTransferredIn(
    TicketId Ticket,
    DateTimeOffset At,
    string By,
    QueueId Source,
    int Hop,
    Ticket Whole,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] WindowId? Window = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null)
    : TicketEvent(Ticket, At, By);
