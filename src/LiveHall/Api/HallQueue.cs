namespace Queueing.LiveHall.Api;

internal sealed record HallQueue(
    string Queue,
    TextAnswer Name,
    string Prefix,
    double TargetMinutes,
    double ExpectedServiceMinutes,
    double ExpectedToday,
    IReadOnlyList<SessionAnswer>? Sessions,
    DateTimeOffset? DrawFrom,
    DateTimeOffset? DrawUntil);
