namespace Queueing.LiveHall.Floor;

/// <summary>What a clerk's working hours say about a moment.</summary>
internal enum DeskPhase
{
    /// <summary>Not yet, or a break.</summary>
    Rest,
    Work,

    /// <summary>After closing: on until nobody waits.</summary>
    Drain,

    /// <summary>Relieved, or waited longer than any day may take.</summary>
    Over,
}
