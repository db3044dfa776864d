using Queueing.Gateway.Halls;
using Queueing.Gateway.Requests;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Floor;

/// <summary>A tidal episode.</summary>
internal sealed record TideAnswer(
    string TideId,
    string Window,
    string? Clerk,
    string ForQueue,
    string[] Queues,
    string State,
    bool BySupervisor,
    DateTimeOffset ProposedAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? Deadline,
    TextAnswer Reason,
    TextAnswer? EndReason)
{
    public static TideAnswer Of(TideView tide, TimeZoneInfo zone) => new(
        tide.Id.Value,
        tide.Window.Value,
        tide.Clerk?.Value,
        tide.ForQueue.Value,
        [.. tide.Queues.Select(x => x.Value)],
        StateName.Of(tide.State),
        tide.BySupervisor,
        TimeZoneInfo.ConvertTime(tide.ProposedAt, zone),
        ZonedTime.In(tide.OpenedAt, zone),
        ZonedTime.In(tide.EndedAt, zone),
        ZonedTime.In(tide.Deadline, zone),
        new TextAnswer(tide.ReasonZh, tide.ReasonEn),
        tide.EndReasonZh is { } zh ? new TextAnswer(zh, tide.EndReasonEn ?? zh) : null);
}
