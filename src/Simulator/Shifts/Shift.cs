namespace Queueing.Simulator.Shifts;

/// <summary>A clerk at a window from one instant to another.</summary>
/// <param name="Staff">The clerk.</param>
/// <param name="Window">The window.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when.</param>
/// <param name="ToClosing">Whether the clerk stays until nobody waits, rather than leaving when relieved.</param>
public sealed record Shift(string Staff, string Window, DateTimeOffset From, DateTimeOffset Until, bool ToClosing);
