namespace Queueing.Domain.Windows.Events;

/// <summary>The window closed.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Cause">Why.</param>
public sealed record WindowClosed(DateTimeOffset At, string By, WindowCloseCause Cause) : WindowEvent(At, By);
