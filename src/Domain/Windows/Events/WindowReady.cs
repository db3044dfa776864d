namespace Queueing.Domain.Windows.Events;

/// <summary>The window asked for a ticket and every queue it may serve said it is empty; it gets the next arrival.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
public sealed record WindowReady(DateTimeOffset At, string By) : WindowEvent(At, By);
