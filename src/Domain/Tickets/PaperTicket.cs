using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets;

/// <summary>What was done of a ticket by hand while the system was down.</summary>
/// <param name="Text">What stands on the paper in its holder's hand, who knows no other number; the boards show it.</param>
/// <param name="EnteredAt">When it was entered.</param>
/// <param name="Window">The window it was called to by hand; null when it was not.</param>
public sealed record PaperTicket(string Text, DateTimeOffset EnteredAt, WindowId? Window);
