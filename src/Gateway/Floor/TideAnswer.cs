using Queueing.Gateway.Halls;
using Queueing.Gateway.Requests;
using Queueing.Grains.Contracts;

namespace Queueing.Gateway.Floor;

/// <summary>A tidal episode.</summary>
/// <param name="TideId">Its id within the day, such as t1.</param>
/// <param name="Window">The window that gets tidal duty.</param>
/// <param name="Clerk">Who was brought forward from the back office, or who is seated there; null when nobody is.</param>
/// <param name="ForQueue">The queue that is to be helped.</param>
/// <param name="Queues">All queues that the window serves meanwhile.</param>
/// <param name="State">How far it is: proposed, approved, autoApproved, assigned, open, draining, closed, declined or timedOut.</param>
/// <param name="BySupervisor">Whether a supervisor ordered it.</param>
/// <param name="ProposedAt">When it was proposed or ordered.</param>
/// <param name="OpenedAt">When the duty began; null before.</param>
/// <param name="EndedAt">When it ended; null before.</param>
/// <param name="Deadline">By when somebody is to approve or acknowledge it; null when nobody need.</param>
/// <param name="Reason">Why it began.</param>
/// <param name="EndReason">Why it ended; null before.</param>
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
