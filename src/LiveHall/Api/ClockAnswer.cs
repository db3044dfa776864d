namespace Queueing.LiveHall.Api;

internal sealed record ClockAnswer(DateTimeOffset Now, double Speed, string? BusinessDay);
