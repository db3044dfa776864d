using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets;

/// <summary>What a ticket was on paper, given out by hand while the system was down.</summary>
/// <param name="Text">What stands on the paper; the boards show it, for its holder knows no other number.</param>
/// <param name="EnteredAt">When it was entered.</param>
/// <param name="Window">The window it was called to by hand; null when it was not.</param>
public sealed record PaperTicket(string Text, DateTimeOffset EnteredAt, WindowId? Window);
