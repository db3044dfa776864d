namespace Queueing.LiveHall.Floor;

/// <summary>A clerk at a window from one instant to another.</summary>
/// <param name="ToClosing">Whether the clerk stays until nobody waits, rather than leaving when relieved.</param>
internal sealed record Shift(string Staff, string Window, DateTimeOffset From, DateTimeOffset Until, bool ToClosing);
