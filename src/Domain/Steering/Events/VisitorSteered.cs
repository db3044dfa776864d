using Queueing.Domain.Halls;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Steering.Events;

/// <summary>Somebody took another way than a window, and drew no number.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who reported it.</param>
/// <param name="Service">What they came for.</param>
/// <param name="To">The way they took.</param>
public sealed record VisitorSteered(DateTimeOffset At, string By, ServiceId Service, AlternativeKind To) : SteeringEvent(At, By);
