namespace Queueing.LiveHall.Api;

internal sealed record ForwardRequest(string Window, string Reason);
