namespace Queueing.LiveHall.Api;

internal sealed record CallRequest(string CallId, string? Reason = null);
