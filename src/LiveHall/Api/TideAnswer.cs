namespace Queueing.LiveHall.Api;

internal sealed record TideAnswer(
    string TideId,
    string Window,
    string? Clerk,
    string ForQueue,
    string State,
    bool BySupervisor,
    DateTimeOffset ProposedAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? EndedAt,
    TextAnswer? Reason);
