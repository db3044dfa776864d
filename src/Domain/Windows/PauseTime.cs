namespace Queueing.Domain.Windows;

/// <summary>A window's pauses for one reason.</summary>
/// <param name="Reason">The id of the reason.</param>
/// <param name="Count">How many there were.</param>
/// <param name="Total">How long they were together; one that goes on counts to where it is told of.</param>
public readonly record struct PauseTime(string Reason, int Count, TimeSpan Total);
