using Queueing.Domain.Alerts;

namespace Queueing.Domain.Dispatch.Events;

/// <summary>An alert rose.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for the policy itself.</param>
/// <param name="Alert">The alert: <c>a1</c>, <c>a2</c>, ….</param>
/// <param name="Level">The new level, 2–3.</param>
/// <param name="Measures">The numbers that led to it.</param>
public sealed record AlertLevelChanged(DateTimeOffset At, string By, string Alert, int Level, CongestionMeasures Measures)
    : DispatcherEvent(At, By);
