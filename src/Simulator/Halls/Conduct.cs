namespace Queueing.Simulator.Halls;

/// <summary>Who moves windows.</summary>
public enum Conduct
{
    /// <summary>The hall's own tidal mode; in advise mode a supervisor approves every proposal after a minute.</summary>
    Policy,

    /// <summary>Every ten minutes a queue with 15 or more waiting gets a window from the back office; one with 3 or fewer gives it back.</summary>
    Manual,

    /// <summary>The rule of thumb (POLICY's manual 1b): the same, and idle windows of other queues too.</summary>
    RuleOfThumb,

    /// <summary>Every window serves all its queues all day; the back office stays where it is.</summary>
    AlwaysOn,

    /// <summary>The hall's own tidal mode among people who do what they like (<see cref="HallScenario.Seed"/>): for finding faults.</summary>
    Unruly,
}
