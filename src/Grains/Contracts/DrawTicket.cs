using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;

namespace Queueing.Grains.Contracts;

/// <summary>Asks a queue for a number.</summary>
/// <param name="Services">The service items, each once; the first is of this queue.</param>
/// <param name="Channel">How it is drawn.</param>
/// <param name="PriorityClass">The priority class.</param>
/// <param name="Evidence">What the class stands on.</param>
/// <param name="Origin">The ticket of an earlier day whose wait counts, by its voucher; otherwise null.</param>
[GenerateSerializer, Alias("queueing.draw-ticket"), Immutable]
public sealed record DrawTicket(
    [property: Id(0)] ImmutableArray<ServiceId> Services,
    [property: Id(1)] TicketChannel Channel,
    [property: Id(2)] PriorityClassId PriorityClass,
    [property: Id(3)] PriorityEvidence Evidence = PriorityEvidence.None,
    [property: Id(4)] TicketOrigin? Origin = null);
