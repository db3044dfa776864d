using System.Collections.Immutable;
using Queueing.Domain.Access;
using Queueing.Domain.Identities;
using Queueing.Grains.Access;

namespace Queueing.Grains.Contracts;

/// <summary>A change to a device.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Device">The device.</param>
/// <param name="Action">What to do.</param>
/// <param name="Administers">Where the caller is an administrator.</param>
/// <param name="Kind">What it is; for an invitation.</param>
/// <param name="Invitation">The one-time code; for an invitation.</param>
/// <param name="Reason">Why, in the caller's words, or null.</param>
[GenerateSerializer, Alias("queueing.device-command"), Immutable]
public sealed record DeviceCommand(
    [property: Id(0)] HallId Hall,
    [property: Id(1)] DeviceId Device,
    [property: Id(2)] DeviceAction Action,
    [property: Id(3)] ImmutableArray<HallScope> Administers,
    [property: Id(4)] DeviceKind Kind,
    [property: Id(5)] Invitation? Invitation,
    [property: Id(6)] string? Reason);
