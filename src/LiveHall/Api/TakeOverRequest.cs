namespace Queueing.LiveHall.Api;

internal sealed record TakeOverRequest(string CallId, string Window, string Reason);
