namespace Queueing.Domain.Dispatch.Events;

/// <summary>A device is in order again, or is expected no longer.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for what is found by watching.</param>
/// <param name="Alert">The alert: <c>d1</c>, <c>d2</c>, ….</param>
public sealed record DeviceAlertCleared(DateTimeOffset At, string By, string Alert)
    : DispatcherEvent(At, By);
