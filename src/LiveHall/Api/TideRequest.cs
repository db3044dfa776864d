namespace Queueing.LiveHall.Api;

internal sealed record TideRequest(string Window, string ForQueue, string? Staff);
