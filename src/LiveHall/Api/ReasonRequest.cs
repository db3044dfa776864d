namespace Queueing.LiveHall.Api;

internal sealed record ReasonRequest(string? Reason);
