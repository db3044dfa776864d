namespace Queueing.Gateway.Holidays;

/// <summary>What the title of an event says of its day.</summary>
internal enum DayMark
{
    /// <summary>Nothing that is known.</summary>
    None,

    /// <summary>A day off: 休, 假.</summary>
    Off,

    /// <summary>A day of work: 班.</summary>
    Work,
}
