namespace Queueing.LiveHall.Api;

internal sealed record ReasonAnswer(string Rule, double Efficiency);
