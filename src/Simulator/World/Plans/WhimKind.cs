namespace Queueing.Simulator.World.Plans;

/// <summary>What a supervisor thinks of.</summary>
internal enum WhimKind
{
    /// <summary>Orders a tidal duty by hand.</summary>
    Order,

    /// <summary>Moves clerks, and thinks better of it while the first order may still be on its way.</summary>
    Seats,

    /// <summary>Opens, pauses or closes a window.</summary>
    Phase,

    /// <summary>Acknowledges alerts.</summary>
    Alerts,

    /// <summary>Parks, releases, reopens, ends or calls a ticket by name, sends it to one window alone, or changes its class.</summary>
    Tickets,

    /// <summary>Brings somebody forward from the back office to an ordinary seat, and may send them back.</summary>
    BackOffice,

    /// <summary>Has whoever is at a window served at another.</summary>
    TakeOvers,

    /// <summary>Approves, declines, takes on or ends tidal duties.</summary>
    Tides,
}
