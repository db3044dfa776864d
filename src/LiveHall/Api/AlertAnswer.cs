namespace Queueing.LiveHall.Api;

internal sealed record AlertAnswer(
    string AlertId,
    string? Queue,
    int Level,
    DateTimeOffset RaisedAt,
    DateTimeOffset? AcknowledgedAt,
    DateTimeOffset? ClearedAt,
    TextAnswer? Reason);
