namespace Queueing.Domain.Devices;

/// <summary>How a device's printer stands. The names are part of the API.</summary>
public enum PrinterState
{
    /// <summary>It prints.</summary>
    Ok,

    /// <summary>It prints, and its paper is running out.</summary>
    Low,

    /// <summary>It is out of paper.</summary>
    Out,

    /// <summary>Paper is stuck in it.</summary>
    Jammed,
}
