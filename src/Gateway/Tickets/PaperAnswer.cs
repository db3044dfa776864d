namespace Queueing.Gateway.Tickets;

/// <summary>What was done of a ticket by hand while the system was down: it was given out so, or served so.</summary>
/// <param name="Text">What stands on the paper; the boards show it.</param>
/// <param name="EnteredAt">When it was entered.</param>
/// <param name="Window">The window it was called to by hand, or null.</param>
internal sealed record PaperAnswer(string Text, DateTimeOffset EnteredAt, string? Window);
