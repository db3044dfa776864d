namespace Queueing.Domain.Dispatch.Events;

/// <summary>A supervisor saw an alert.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for the policy itself.</param>
/// <param name="Alert">The alert: <c>a1</c>, <c>a2</c>, ….</param>
public sealed record AlertAcknowledged(DateTimeOffset At, string By, string Alert)
    : DispatcherEvent(At, By);
