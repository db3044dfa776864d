namespace Queueing.LiveHall.Api;

internal sealed record DrawRequest(IReadOnlyList<string> Services, string PriorityClass, string Channel);
