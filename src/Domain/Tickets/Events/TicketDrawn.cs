using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Queueing.Domain.Estimates;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets.Events;

/// <summary>A number was drawn (取号); its wait begins at once.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who drew it.</param>
/// <param name="Number">The number issued.</param>
/// <param name="Services">The service items, in the order in which they are taken up.</param>
/// <param name="Channel">How.</param>
/// <param name="PriorityClass">The priority class.</param>
/// <param name="Seniority">The instant its place goes by.</param>
/// <param name="Ahead">How many were before it.</param>
/// <param name="Shown">The wait shown; null when it could not be known.</param>
/// <param name="Load">What was known of the windows, for learning; null before it was, and in older journals.</param>
/// <param name="Evidence">What the priority class stands on.</param>
/// <param name="Origin">The ticket of another hall, or of an earlier day, that it goes on from; otherwise null.</param>
public sealed record TicketDrawn(
    TicketId Ticket,
    DateTimeOffset At,
    string By,
    TicketNumber Number,
    ImmutableArray<ServiceId> Services,
    TicketChannel Channel,
    PriorityClassId PriorityClass,
    DateTimeOffset Seniority,
    int Ahead,
    WaitRange? Shown,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] QueueLoad? Load = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] PriorityEvidence Evidence = PriorityEvidence.None,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TicketOrigin? Origin = null)
    : TicketEvent(Ticket, At, By);
