using System.Collections.Immutable;
using Queueing.Domain.Identities;

namespace Queueing.Domain.Tides;

/// <summary>One tidal duty of one window, from proposal to end.</summary>
/// <param name="Id">Its identity within the hall-day.</param>
/// <param name="Window">The window.</param>
/// <param name="Clerk">The clerk who sits there, or who comes forward.</param>
/// <param name="FromBackOffice">True when the clerk comes forward from the back office.</param>
/// <param name="BySupervisor">True when a supervisor ordered it.</param>
/// <param name="ForQueue">The queue it helps.</param>
/// <param name="Queues">The queues served on duty.</param>
/// <param name="State">Where it is.</param>
/// <param name="Automatic">True when the policy approved it itself.</param>
/// <param name="ProposedAt">When it was proposed or ordered.</param>
/// <param name="AcknowledgedAt">When the clerk took it on, or null.</param>
/// <param name="OpenedAt">When the window was on duty, or null.</param>
/// <param name="EndedAt">When it was released, declined or timed out, or null.</param>
/// <param name="Deadline">By when somebody is to answer, or null.</param>
/// <param name="Reason">Why it began.</param>
/// <param name="EndReason">Why it ended, or null.</param>
/// <param name="EndedBy">Who ended it, as <c>role:id</c>; <c>dispatcher</c> for the policy; null before.</param>
public sealed record TidalEpisode(
    TideId Id,
    WindowId Window,
    StaffId Clerk,
    bool FromBackOffice,
    bool BySupervisor,
    QueueId ForQueue,
    ImmutableArray<QueueId> Queues,
    TideState State,
    bool Automatic,
    DateTimeOffset ProposedAt,
    DateTimeOffset? AcknowledgedAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? Deadline,
    TidalReason Reason,
    TidalReason? EndReason,
    string? EndedBy)
{
    /// <summary>Gets a value indicating whether the window is promised to it or on duty for it: everything before its end.</summary>
    public bool IsLive => State < TideState.Draining;

    /// <summary>Gets a value indicating whether the window is ordered to be on duty.</summary>
    public bool IsOrdered => State is TideState.Assigned or TideState.Open;

    /// <summary>Gets a value indicating whether nothing more will happen to it.</summary>
    public bool IsOver => State > TideState.Draining;
}
