using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access.Events;

/// <summary>A device may do nothing any more.</summary>
/// <param name="At">When by the halls' clock; never before the stream's last event.</param>
/// <param name="By">Who caused it, <c>role:name</c>.</param>
/// <param name="Halls">The halls it concerns, for those who look through a hall's audit; <c>*</c> for all.</param>
/// <param name="Hall">The hall.</param>
/// <param name="Device">The device.</param>
/// <param name="Reason">Why, in the caller's words, or null.</param>
public sealed record DeviceRevoked(DateTimeOffset At, string By, ImmutableArray<HallScope> Halls, HallId Hall, DeviceId Device, string? Reason)
    : DeviceEvent(At, By, Halls, Hall, Device);
