namespace Queueing.LiveHall.Api;

internal sealed record TextAnswer(string Zh, string En);
