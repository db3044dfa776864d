namespace Queueing.Simulator.World.Plans;

/// <summary>What can fail (DESIGN §8).</summary>
internal enum FaultKind
{
    /// <summary>A process dies in the midst of everything.</summary>
    Crash,

    /// <summary>A silo is cut off; the others give it up while it lives on.</summary>
    Cut,

    /// <summary>Messages are lost, repeated, held up and overtaken.</summary>
    Storm,

    /// <summary>The store refuses writes.</summary>
    DiskFull,

    /// <summary>The store is slow.</summary>
    DiskSlow,

    /// <summary>Writes whose end nobody tells, durable or not.</summary>
    Uncertain,

    /// <summary>A silo's hall clock steps, and is set right later.</summary>
    ClockStep,

    /// <summary>A silo believes in activations of its own beside the others'.</summary>
    Stray,

    /// <summary>Activations are collected as idle.</summary>
    Collect,
}
