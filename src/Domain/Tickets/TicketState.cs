namespace Queueing.Domain.Tickets;

/// <summary>Where a ticket is in its life. The names are part of the stored form and of the API.</summary>
public enum TicketState
{
    /// <summary>Booked for a time slot; not in the hall yet.</summary>
    Reserved,

    /// <summary>In line.</summary>
    Waiting,

    /// <summary>Called to a window, not there yet (叫号).</summary>
    Called,

    /// <summary>Being served.</summary>
    Serving,

    /// <summary>Set aside, for example while papers are fetched (挂起).</summary>
    Parked,

    /// <summary>Called and not come (过号).</summary>
    Missed,

    /// <summary>Served to the end (办结).</summary>
    Completed,

    /// <summary>Given up by the citizen or cancelled for them.</summary>
    Cancelled,

    /// <summary>Ended by time: a reservation not used, a miss not made good, the day's end.</summary>
    Expired,

    /// <summary>Moved to another queue; what stays here only points there.</summary>
    Transferred,

    /// <summary>Ended here; a new ticket of another hall goes on.</summary>
    Forwarded,
}
