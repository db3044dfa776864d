namespace Queueing.Simulator.Runs;

/// <summary>What may happen; of several things at one time the first in this list comes first.</summary>
internal enum HappeningKind
{
    /// <summary>Counting begins.</summary>
    WarmedUp,

    /// <summary>A service ends.</summary>
    Finish,

    /// <summary>A server that was switched on is ready.</summary>
    SetUp,

    /// <summary>The number of servers changes.</summary>
    Shift,

    /// <summary>Customers come.</summary>
    Arrival,

    /// <summary>Somebody's patience ends.</summary>
    Patience,
}
