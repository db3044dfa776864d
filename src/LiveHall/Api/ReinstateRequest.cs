namespace Queueing.LiveHall.Api;

internal sealed record ReinstateRequest(string Place, int? After);
