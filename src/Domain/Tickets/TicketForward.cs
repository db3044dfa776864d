using System.Text.Json.Serialization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets;

/// <summary>Where a ticket's holder was sent on to.</summary>
/// <param name="Hall">The other hall.</param>
/// <param name="Service">The service item there.</param>
/// <param name="Waited">How long its holder had waited here.</param>
/// <param name="Arrived">The ticket there; null until that hall has told.</param>
public sealed record TicketForward(
    HallId Hall,
    ServiceId Service,
    TimeSpan Waited,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TicketId? Arrived = null);
