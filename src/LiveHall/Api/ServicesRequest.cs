namespace Queueing.LiveHall.Api;

internal sealed record ServicesRequest(string CallId, IReadOnlyList<string> Services);
