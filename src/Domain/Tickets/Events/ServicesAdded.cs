using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets.Events;

/// <summary>Further services were put on a ticket that is being served.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Call">The call it happened under.</param>
/// <param name="Added">The services added.</param>
/// <param name="Services">All its services, in the order in which they are taken up.</param>
public sealed record ServicesAdded(
    TicketId Ticket,
    DateTimeOffset At,
    string By,
    CallId Call,
    ImmutableArray<ServiceId> Added,
    ImmutableArray<ServiceId> Services)
    : TicketEvent(Ticket, At, By);
