using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Access.Events;

/// <summary>A device showed its code and has a token now; an earlier one no longer holds.</summary>
/// <param name="At">When by the halls' clock; never before the stream's last event.</param>
/// <param name="By">Who caused it, <c>role:name</c>.</param>
/// <param name="Halls">The halls it concerns, for those who look through a hall's audit; <c>*</c> for all.</param>
/// <param name="Hall">The hall.</param>
/// <param name="Device">The device.</param>
public sealed record DeviceEnrolled(DateTimeOffset At, string By, ImmutableArray<HallScope> Halls, HallId Hall, DeviceId Device)
    : DeviceEvent(At, By, Halls, Hall, Device);
