using System.Text.Json.Serialization;

namespace Queueing.Domain.Tickets.Events;

/// <summary>A missed ticket is in line again (过号恢复).</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Place">Where it re-entered.</param>
/// <param name="Seniority">The instant its place goes by from now on.</param>
/// <param name="EligibleAt">When its present wait began: unchanged at its original place, otherwise now.</param>
/// <param name="Reason">Why, in the caller's words; null when nobody said, and in older journals.</param>
public sealed record TicketReinstated(
    TicketId Ticket,
    DateTimeOffset At,
    string By,
    ReinstatePlace Place,
    DateTimeOffset Seniority,
    DateTimeOffset EligibleAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null)
    : TicketEvent(Ticket, At, By);
