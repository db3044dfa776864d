namespace Queueing.LiveHall.Api;

internal sealed record FloorWindow(string Window, string State);
