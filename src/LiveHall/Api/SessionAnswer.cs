namespace Queueing.LiveHall.Api;

internal sealed record SessionAnswer(DateTimeOffset Opens, DateTimeOffset Closes, IReadOnlyList<string>? Services);
