namespace Queueing.Gateway.Tickets;

/// <summary>What a ticket was on paper, given out by hand while the system was down.</summary>
/// <param name="Text">What stands on the paper; the boards show it.</param>
/// <param name="EnteredAt">When it was entered.</param>
/// <param name="Window">The window it was called to by hand, or null.</param>
internal sealed record PaperAnswer(string Text, DateTimeOffset EnteredAt, string? Window);
