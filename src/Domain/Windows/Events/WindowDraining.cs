namespace Queueing.Domain.Windows.Events;

/// <summary>The window takes nobody new and closes when its hand is empty.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
public sealed record WindowDraining(DateTimeOffset At, string By) : WindowEvent(At, By);
