namespace Queueing.Domain.Windows.Events;

/// <summary>The clerk chose whether the window calls the next ticket by itself; it holds while they sit there.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it.</param>
/// <param name="After">How long after the last ticket left; null: the clerk calls.</param>
public sealed record AutoCallSet(DateTimeOffset At, string By, TimeSpan? After) : WindowEvent(At, By);
