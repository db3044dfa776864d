namespace Queueing.LiveHall.Api;

internal sealed record NamedRequest(string TicketId, string Reason);
