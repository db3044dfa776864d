using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access.Events;

/// <summary>Something that was decided about a device.</summary>
/// <param name="At">When by the halls' clock; never before the stream's last event.</param>
/// <param name="By">Who caused it, <c>role:name</c>.</param>
/// <param name="Halls">The halls it concerns, for those who look through a hall's audit; <c>*</c> for all.</param>
/// <param name="Hall">The hall.</param>
/// <param name="Device">The device.</param>
public abstract record DeviceEvent(DateTimeOffset At, string By, ImmutableArray<HallScope> Halls, HallId Hall, DeviceId Device)
    : AccessEvent(At, By, Halls);
