using Queueing.Domain.Identities;
using Queueing.Gateway.Halls;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Tickets;

/// <summary>What went to one of a ticket's services, from its first call on.</summary>
/// <param name="Service">The service item.</param>
/// <param name="Queue">The queue it was last in for it.</param>
/// <param name="Window">The window it was last called to for it.</param>
/// <param name="EligibleAt">When its wait for it began.</param>
/// <param name="CalledAt">When it was first called for it; null when it was taken up at once at the window of the service before.</param>
/// <param name="WaitSeconds">The waiting time, measured once, at that call; the time parked does not count. Null without a call.</param>
/// <param name="StartedAt">When the service began.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="ServiceSeconds">How long it took; 0 before its end.</param>
/// <param name="Rating">The rating, 1–5, or null.</param>
internal sealed record SegmentAnswer(
    string Service,
    string Queue,
    string? Window,
    DateTimeOffset EligibleAt,
    DateTimeOffset? CalledAt,
    double? WaitSeconds,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    double ServiceSeconds,
    int? Rating)
{
    public static SegmentAnswer Of(SegmentView segment, TimeZoneInfo zone, WindowId? onPaper) => new(
        segment.Service.Value,
        segment.Queue.Value,
        (segment.Call?.Window ?? onPaper)?.Value,
        ZonedTime.In(segment.EligibleAt, zone),
        ZonedTime.In(segment.CalledAt, zone),
        segment.Waited?.TotalSeconds,
        ZonedTime.In(segment.StartedAt, zone),
        ZonedTime.In(segment.FinishedAt, zone),
        segment.Served.TotalSeconds,
        segment.Rating);
}
