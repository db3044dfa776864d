namespace Queueing.LiveHall.Incidents;

/// <summary>What somebody's visit may meet beside coming, waiting and being served. The names stand in the summary.</summary>
internal enum Incident
{
    None,

    /// <summary>Pressed twice for one number.</summary>
    DrawnTwice,

    /// <summary>Comes for two services of different queues on one number.</summary>
    TwoServices,

    /// <summary>The number is printed again.</summary>
    Reprinted,

    /// <summary>A supervisor gives another priority class while they wait.</summary>
    Reprioritised,

    /// <summary>Set aside while waiting, and ended by a supervisor.</summary>
    Expired,

    /// <summary>Sent to wait for one window alone.</summary>
    Aimed,

    /// <summary>Sent to wait for one window alone, and given back to all.</summary>
    AimLifted,

    /// <summary>A clerk starts the service in the moment in which the supervisor records that nobody came.</summary>
    Disputed,

    /// <summary>Set aside at the window, then called by name there.</summary>
    CalledByName,

    /// <summary>Set aside at the window, then released into the line.</summary>
    Released,

    /// <summary>Sent back to the end of the line from the window.</summary>
    Requeued,

    /// <summary>Goes over to another window with the call, in the middle of the service.</summary>
    TakenOver,

    /// <summary>Asks for one more service at the window.</summary>
    FurtherService,

    /// <summary>Rates the service, and tries to do so twice.</summary>
    Rated,

    /// <summary>Taken up again after the end.</summary>
    Reopened,

    /// <summary>A clerk presses next twice for one call.</summary>
    PressedTwice,

    /// <summary>Two supervisors decide on one proposal in the same moment, each in another way.</summary>
    Overruled,
}
