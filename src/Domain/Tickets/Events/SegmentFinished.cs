using System.Text.Json.Serialization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets.Events;

/// <summary>
/// One of the ticket's services ended, and the next is taken up: at once at the same window when it is of the same queue; else
/// the ticket is transferred by the same set, keeps its seniority and waits anew.
/// </summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Call">The call it happened under.</param>
/// <param name="Next">The queue of the next service.</param>
/// <param name="Reason">Why, in the caller's words; null when nobody said, and in older journals.</param>
public sealed record SegmentFinished(
    TicketId Ticket,
    DateTimeOffset At,
    string By,
    CallId Call,
    QueueId Next,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null)
    : TicketEvent(Ticket, At, By);
