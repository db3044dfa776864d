using System.Collections.Immutable;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;

namespace Queueing.Domain.Dispatch.Events;

/// <summary>A tidal duty was proposed by the policy, or ordered by a supervisor.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who caused it; <c>dispatcher</c> for the policy itself.</param>
/// <param name="Tide">The episode.</param>
/// <param name="Window">The window.</param>
/// <param name="Clerk">The clerk who sits there, or who is to come forward.</param>
/// <param name="FromBackOffice">True when the clerk is to come forward from the back office.</param>
/// <param name="BySupervisor">True when a supervisor ordered it.</param>
/// <param name="ForQueue">The queue it helps.</param>
/// <param name="Queues">The queues it serves while on duty.</param>
/// <param name="ApproveBy">When the proposal lapses; null where nobody has to approve.</param>
/// <param name="Reason">The numbers that led to it.</param>
public sealed record TideProposed(
    DateTimeOffset At,
    string By,
    TideId Tide,
    WindowId Window,
    StaffId Clerk,
    bool FromBackOffice,
    bool BySupervisor,
    QueueId ForQueue,
    ImmutableArray<QueueId> Queues,
    DateTimeOffset? ApproveBy,
    TidalReason Reason)
    : DispatcherEvent(At, By);
