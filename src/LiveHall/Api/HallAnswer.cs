namespace Queueing.LiveHall.Api;

internal sealed record HallAnswer(
    string Hall,
    TextAnswer Name,
    string? TimeZone,
    ClockAnswer Clock,
    IReadOnlyList<ServiceAnswer> Services,
    IReadOnlyList<HallQueue> Queues,
    IReadOnlyList<HallWindow> Windows,
    IReadOnlyList<PriorityClassAnswer> PriorityClasses,
    string? TidalMode);
