namespace Queueing.Domain.Windows.Events;

/// <summary>The window took an order of the dispatcher: clerk and duty.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Order">The order.</param>
public sealed record OrderTaken(DateTimeOffset At, string By, WindowOrder Order) : WindowEvent(At, By);
