namespace Queueing.LiveHall.Accounts;

/// <summary>Where somebody is, as far as the live hall itself saw.</summary>
internal enum TicketPhase
{
    Waiting,
    Called,
    Serving,

    /// <summary>Missed the call and may come back.</summary>
    Away,
    Served,
    Cancelled,
    Missed,
}
