namespace Queueing.Gateway.Tickets;

/// <summary>Where somebody was sent on to.</summary>
/// <param name="Hall">The other hall.</param>
/// <param name="Service">The service item there.</param>
/// <param name="TicketId">The ticket there; null for the moment until that hall has told.</param>
internal sealed record ForwardAnswer(string Hall, string Service, string? TicketId);
