namespace Queueing.LiveHall.Api;

internal sealed record RequeueRequest(string CallId, string Reason, string Place);
