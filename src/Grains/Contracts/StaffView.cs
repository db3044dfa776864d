using Queueing.Domain.Identities;

namespace Queueing.Grains.Contracts;

/// <summary>A member of staff as the dispatcher sees them.</summary>
/// <param name="Id">The person.</param>
/// <param name="State">Offline, BackOffice, Dispatched, AtWindow or Break.</param>
/// <param name="Window">Where they sit or are going, or null.</param>
[GenerateSerializer, Alias("queueing.staff-view"), Immutable]
public sealed record StaffView(
    [property: Id(0)] StaffId Id,
    [property: Id(1)] string State,
    [property: Id(2)] WindowId? Window);
