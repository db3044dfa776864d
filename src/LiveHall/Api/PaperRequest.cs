namespace Queueing.LiveHall.Api;

internal sealed record PaperRequest(string Paper, IReadOnlyList<string> Services, string PriorityClass, DateTimeOffset GivenAt);
