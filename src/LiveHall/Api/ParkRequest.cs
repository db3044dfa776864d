namespace Queueing.LiveHall.Api;

internal sealed record ParkRequest(string Reason, string? CallId);
