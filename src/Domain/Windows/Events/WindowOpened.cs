namespace Queueing.Domain.Windows.Events;

/// <summary>The window opened, or went on after a pause.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
public sealed record WindowOpened(DateTimeOffset At, string By) : WindowEvent(At, By);
