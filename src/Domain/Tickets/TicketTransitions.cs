namespace Queueing.Domain.Tickets;

/// <summary>
/// The table of a ticket's life: which action is legal in which state, and where it leads. A finished service with others left
/// leads on to these, at the same window or in another queue.
/// </summary>
public static class TicketTransitions
{
    private static readonly int ActionCount = Enum.GetValues<TicketAction>().Length;
    private static readonly TicketState?[] Table = Build();

    /// <summary>Looks up where an action leads.</summary>
    /// <param name="from">The ticket's state; null when there is no ticket yet.</param>
    /// <param name="action">The action.</param>
    /// <returns>The next state, or null when the action is not legal in that state.</returns>
    public static TicketState? Next(TicketState? from, TicketAction action) => Table[Index(from, action)];

    private static int Index(TicketState? from, TicketAction action) =>
        ((from is { } state ? (int)state + 1 : 0) * ActionCount) + (int)action;

    private static TicketState?[] Build()
    {
        var table = new TicketState?[(Enum.GetValues<TicketState>().Length + 1) * ActionCount];
        void Allow(TicketState? from, TicketAction action, TicketState to) => table[Index(from, action)] = to;
        void Stay(TicketAction action, params TicketState[] states) => Array.ForEach(states, x => Allow(x, action, x));

        Allow(null, TicketAction.Reserve, TicketState.Reserved);
        Allow(null, TicketAction.Draw, TicketState.Waiting);

        Allow(TicketState.Reserved, TicketAction.CheckIn, TicketState.Waiting);
        Allow(TicketState.Reserved, TicketAction.Cancel, TicketState.Cancelled);
        Allow(TicketState.Reserved, TicketAction.Expire, TicketState.Expired);

        Allow(TicketState.Waiting, TicketAction.Call, TicketState.Called);
        Allow(TicketState.Waiting, TicketAction.Transfer, TicketState.Transferred);
        Allow(TicketState.Waiting, TicketAction.Forward, TicketState.Forwarded);
        Allow(TicketState.Waiting, TicketAction.Reprioritise, TicketState.Waiting);
        Allow(TicketState.Waiting, TicketAction.Park, TicketState.Parked);
        Allow(TicketState.Waiting, TicketAction.Cancel, TicketState.Cancelled);
        Allow(TicketState.Waiting, TicketAction.Expire, TicketState.Expired);

        Allow(TicketState.Called, TicketAction.Recall, TicketState.Called);
        Allow(TicketState.Called, TicketAction.Start, TicketState.Serving);
        Allow(TicketState.Called, TicketAction.Miss, TicketState.Missed);
        Allow(TicketState.Called, TicketAction.PutBack, TicketState.Waiting);
        Allow(TicketState.Called, TicketAction.Cancel, TicketState.Cancelled);

        Allow(TicketState.Serving, TicketAction.Finish, TicketState.Completed);
        Allow(TicketState.Serving, TicketAction.Park, TicketState.Parked);
        Allow(TicketState.Serving, TicketAction.AddService, TicketState.Serving);
        Allow(TicketState.Serving, TicketAction.Transfer, TicketState.Transferred);
        Allow(TicketState.Serving, TicketAction.Forward, TicketState.Forwarded);
        Allow(TicketState.Serving, TicketAction.Requeue, TicketState.Waiting);

        Allow(TicketState.Parked, TicketAction.Call, TicketState.Called);
        Allow(TicketState.Parked, TicketAction.Release, TicketState.Waiting);
        Allow(TicketState.Parked, TicketAction.Cancel, TicketState.Cancelled);
        Allow(TicketState.Parked, TicketAction.Expire, TicketState.Expired);

        Allow(TicketState.Missed, TicketAction.Reinstate, TicketState.Waiting);
        Allow(TicketState.Missed, TicketAction.Call, TicketState.Called);
        Allow(TicketState.Missed, TicketAction.Expire, TicketState.Expired);

        Allow(TicketState.Completed, TicketAction.Reopen, TicketState.Waiting);
        Allow(TicketState.Completed, TicketAction.Rate, TicketState.Completed);

        Stay(TicketAction.Verify, TicketState.Waiting, TicketState.Called, TicketState.Serving);
        TicketState[] here = [TicketState.Waiting, TicketState.Called, TicketState.Serving, TicketState.Parked, TicketState.Missed];
        Stay(TicketAction.Reprint, here);
        Array.ForEach(here, x => Allow(x, TicketAction.ServeByHand, TicketState.Completed));
        Stay(TicketAction.TakeOver, TicketState.Called, TicketState.Serving);
        Stay(TicketAction.LiftAim, TicketState.Waiting, TicketState.Called, TicketState.Parked, TicketState.Missed);
        return table;
    }
}
