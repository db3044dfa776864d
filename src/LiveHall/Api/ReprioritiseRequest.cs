namespace Queueing.LiveHall.Api;

internal sealed record ReprioritiseRequest(string PriorityClass, string Reason);
