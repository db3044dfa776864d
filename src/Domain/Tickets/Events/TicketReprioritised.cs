using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets.Events;

/// <summary>The priority class was changed, or what it stands on was verified.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it, and vouches for the evidence.</param>
/// <param name="PriorityClass">The class from now on.</param>
/// <param name="Evidence">What it stands on from now on.</param>
/// <param name="Seniority">The instant its place goes by from now on; unchanged by a verification.</param>
/// <param name="Reason">Why, in the caller's words, or null.</param>
public sealed record TicketReprioritised(
    TicketId Ticket,
    DateTimeOffset At,
    string By,
    PriorityClassId PriorityClass,
    PriorityEvidence Evidence,
    DateTimeOffset Seniority,
    string? Reason)
    : TicketEvent(Ticket, At, By);
