namespace Queueing.LiveHall.Api;

internal sealed record AutoCallRequest(int Seconds);
