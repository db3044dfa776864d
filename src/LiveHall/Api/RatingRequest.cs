namespace Queueing.LiveHall.Api;

internal sealed record RatingRequest(int Score);
