namespace Queueing.Domain.Tickets;

/// <summary>Everything that can be done to a ticket.</summary>
public enum TicketAction
{
    /// <summary>Book for a slot.</summary>
    Reserve,

    /// <summary>Draw a number (取号).</summary>
    Draw,

    /// <summary>Arrive for a reservation.</summary>
    CheckIn,

    /// <summary>Call to a window (叫号).</summary>
    Call,

    /// <summary>Call again (重呼).</summary>
    Recall,

    /// <summary>Begin the service (开始).</summary>
    Start,

    /// <summary>End the service (办结).</summary>
    Finish,

    /// <summary>Record that nobody came (过号).</summary>
    Miss,

    /// <summary>Take a missed ticket back in line (过号恢复).</summary>
    Reinstate,

    /// <summary>Return a called ticket to its place (退回).</summary>
    PutBack,

    /// <summary>Move to another queue with its seniority (转移).</summary>
    Transfer,

    /// <summary>Send on to another hall, where a new ticket goes on.</summary>
    Forward,

    /// <summary>Set aside (挂起).</summary>
    Park,

    /// <summary>Take a parked ticket back in line.</summary>
    Release,

    /// <summary>Send a served ticket back in line.</summary>
    Requeue,

    /// <summary>Change the priority class.</summary>
    Reprioritise,

    /// <summary>Add a service to a ticket being served.</summary>
    AddService,

    /// <summary>Take up a completed ticket again.</summary>
    Reopen,

    /// <summary>Give up or cancel.</summary>
    Cancel,

    /// <summary>End by time.</summary>
    Expire,

    /// <summary>See for oneself what a priority class stands on.</summary>
    Verify,

    /// <summary>Print the number again.</summary>
    Reprint,

    /// <summary>Rate a service (好差评).</summary>
    Rate,

    /// <summary>Give a ticket that waits for one window back to all that serve its queue.</summary>
    LiftAim,

    /// <summary>Move the live call to another window.</summary>
    TakeOver,

    /// <summary>Record that the ticket was called and served by hand in an outage.</summary>
    ServeByHand,
}
