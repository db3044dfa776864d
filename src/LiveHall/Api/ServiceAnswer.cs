namespace Queueing.LiveHall.Api;

internal sealed record ServiceAnswer(string Service, TextAnswer Name, string Department, string Queue);
