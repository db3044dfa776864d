using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets;

/// <summary>Where a ticket's holder was sent on to.</summary>
/// <param name="Hall">The other hall.</param>
/// <param name="Service">The service item there.</param>
/// <param name="Waited">How long its holder had waited here.</param>
/// <param name="Arrived">The ticket there; null until that hall has told.</param>
/// <param name="Along">The other services that go along, in the order in which they are taken up there; default: none.</param>
public sealed record TicketForward(
    HallId Hall,
    ServiceId Service,
    TimeSpan Waited,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TicketId? Arrived = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<ServiceId> Along = default)
{
    /// <summary>Gets all that its holder goes there for.</summary>
    [JsonIgnore]
    public ImmutableArray<ServiceId> Services => Along.IsDefault ? [Service] : [Service, .. Along];
}
