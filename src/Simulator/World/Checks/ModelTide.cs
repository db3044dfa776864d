using Queueing.Domain.Dispatch.Events;
using Queueing.Domain.Identities;
using Queueing.Domain.Tides;

namespace Queueing.Simulator.World.Checks;

/// <summary>A tidal episode, as the dispatcher's stream alone tells it.</summary>
internal sealed record ModelTide(
    TideId Id,
    WindowId Window,
    StaffId Clerk,
    bool FromBackOffice,
    bool BySupervisor,
    QueueId ForQueue,
    TideState State,
    DateTimeOffset? Deadline,
    bool Acknowledged = false,
    DateTimeOffset? OpenedAt = null,
    DateTimeOffset? EndedAt = null)
{
    public bool IsOver => State is TideState.Closed or TideState.Declined or TideState.TimedOut;

    public bool IsOrdered => State is TideState.Assigned or TideState.Open;

    public static TideId? Of(DispatcherEvent e) => e switch
    {
        TideProposed x => x.Tide,
        TideApproved x => x.Tide,
        TideAssigned x => x.Tide,
        TideAcknowledged x => x.Tide,
        TideOpened x => x.Tide,
        TideReleased x => x.Tide,
        TideClosed x => x.Tide,
        TideDeclined x => x.Tide,
        TideTimedOut x => x.Tide,
        _ => null,
    };

    /// <summary>Folds without judging; null when nobody proposed the episode.</summary>
    public static ModelTide? After(ModelTide? before, DispatcherEvent e) => e switch
    {
        TideProposed x => new(
            x.Tide, x.Window, x.Clerk, x.FromBackOffice, x.BySupervisor, x.ForQueue, TideState.Proposed, x.ApproveBy),
        _ when before is null => null,
        TideApproved x => before with { State = x.Automatic ? TideState.AutoApproved : TideState.Approved, Deadline = null },
        TideAssigned x => before with { State = TideState.Assigned, Deadline = x.AcknowledgeBy },
        TideAcknowledged x => before with { Acknowledged = true, Deadline = x.OpenBy },
        TideOpened x => before with { State = TideState.Open, OpenedAt = x.At, Deadline = null },
        TideReleased x => before with { State = TideState.Draining, EndedAt = x.At, Deadline = null },
        TideClosed => before with { State = TideState.Closed },
        TideDeclined x => before with { State = TideState.Declined, EndedAt = x.At, Deadline = null },
        TideTimedOut x => before with { State = TideState.TimedOut, EndedAt = x.At, Deadline = null },
        _ => before,
    };
}
