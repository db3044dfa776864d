namespace Queueing.LiveHall.Api;

internal sealed record PersonAnswer(string Staff, string State, string? Window);
