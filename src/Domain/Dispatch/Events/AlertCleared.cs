using Queueing.Domain.Alerts;

namespace Queueing.Domain.Dispatch.Events;

/// <summary>A queue is no longer congested.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for the policy itself.</param>
/// <param name="Alert">The alert: <c>a1</c>, <c>a2</c>, ….</param>
/// <param name="Measures">The numbers that led to it.</param>
public sealed record AlertCleared(DateTimeOffset At, string By, string Alert, CongestionMeasures Measures)
    : DispatcherEvent(At, By);
