namespace Queueing.LiveHall.Api;

internal sealed record StateRequest(string State, string? Reason = null);
