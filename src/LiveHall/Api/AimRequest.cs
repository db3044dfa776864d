namespace Queueing.LiveHall.Api;

internal sealed record AimRequest(string Window, string Reason);
