namespace Queueing.LiveHall.Api;

internal sealed record PriorityClassAnswer(string PriorityClass, TextAnswer Name, double HeadStartMinutes, string? Evidence = null);
