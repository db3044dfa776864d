namespace Queueing.LiveHall.Api;

internal sealed record TransferRequest(string Queue, string? CallId, string Reason);
