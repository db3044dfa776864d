namespace Queueing.Domain.Windows.Events;

/// <summary>The window paused.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Reason">Why.</param>
public sealed record WindowPaused(DateTimeOffset At, string By, string Reason) : WindowEvent(At, By);
