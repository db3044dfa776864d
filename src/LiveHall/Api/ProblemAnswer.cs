namespace Queueing.LiveHall.Api;

internal sealed record ProblemAnswer(string? Title, int? Status, string? Detail, string? Code, string? Field, string? State);
