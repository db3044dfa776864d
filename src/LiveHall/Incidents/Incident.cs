namespace Queueing.LiveHall.Incidents;

/// <summary>
/// What somebody's visit may meet beside coming, waiting and being served; from <see cref="PressedTwice"/> on, what windows and
/// supervisors may. The names stand in the summary.
/// </summary>
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

    /// <summary>Holds a paper given out by hand, which is entered minutes later.</summary>
    OnPaper,

    /// <summary>Sent to another queue while they wait: the number was for the wrong one.</summary>
    Redirected,

    /// <summary>Set aside while waiting, and ended by a supervisor.</summary>
    Expired,

    /// <summary>Set aside while waiting, and gone: they cancel by phone.</summary>
    CancelledAside,

    /// <summary>Set aside while waiting, and never heard of again: the hall ends it by itself.</summary>
    LapsedAside,

    /// <summary>Has to go as soon as they see how many wait, and cancels by phone.</summary>
    LeftTheLine,

    /// <summary>Sent to wait for one window alone.</summary>
    Aimed,

    /// <summary>Sent to wait for one window alone, and given back to all.</summary>
    AimLifted,

    /// <summary>A clerk starts the service in the moment in which the supervisor records that nobody came.</summary>
    Disputed,

    /// <summary>Cancels by phone in the moment in which the clerk starts the service.</summary>
    LeftWhenCalled,

    /// <summary>Misses the call, and is called by name at the same window once they are back.</summary>
    NamedAfterMissed,

    /// <summary>Misses the call, and takes their own place again by phone.</summary>
    CameBack,

    /// <summary>Misses the call, and is taken back at the end of the line.</summary>
    BackAtTail,

    /// <summary>Misses the call, and is never heard of again: the hall ends it by itself.</summary>
    LapsedMissed,

    /// <summary>Called by mistake, and put back.</summary>
    PutBack,

    /// <summary>Set aside at the window, then called by name there.</summary>
    CalledByName,

    /// <summary>Set aside at the window, then released into the line.</summary>
    Released,

    /// <summary>Sent back to the end of the line from the window.</summary>
    Requeued,

    /// <summary>Goes over to another window with the call, in the middle of the service.</summary>
    TakenOver,

    /// <summary>The clerk hands the seat over with the ticket in hand; a colleague ends the service and gives the seat back.</summary>
    HandedOver,

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

    /// <summary>A window calls the next by itself.</summary>
    CalledByItself,

    /// <summary>A clerk is called away, and somebody of the back office sits there for a while.</summary>
    StoodIn,

    /// <summary>Still waits after the last closing, and is sent home with a voucher.</summary>
    SentHome,
}
