namespace Queueing.LiveHall.Api;

internal sealed record TicketAnswer(
    string TicketId,
    string Number,
    string Queue,
    string State,
    long Version,
    string? PriorityClass,
    DateTimeOffset DrawnAt,
    DateTimeOffset EligibleAt,
    string? CallId,
    string? Window,
    DateTimeOffset? FirstCalledAt,
    DateTimeOffset? CalledAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    double? WaitSeconds,
    string? AccessToken);
