using Queueing.Domain.Alerts;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Dispatch.Events;

/// <summary>A queue is congested.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for the policy itself.</param>
/// <param name="Alert">The alert: <c>a1</c>, <c>a2</c>, ….</param>
/// <param name="Queue">The queue.</param>
/// <param name="Level">1–3.</param>
/// <param name="Measures">The numbers that led to it.</param>
public sealed record AlertRaised(DateTimeOffset At, string By, string Alert, QueueId Queue, int Level, CongestionMeasures Measures)
    : DispatcherEvent(At, By);
