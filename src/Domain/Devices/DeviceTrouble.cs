namespace Queueing.Domain.Devices;

/// <summary>What a supervisor is alerted about. The names are part of the stored form.</summary>
public enum DeviceTrouble
{
    /// <summary>Nothing was heard of it for too long.</summary>
    Silent,

    /// <summary>Its printer is out of paper.</summary>
    PrinterOut,

    /// <summary>Its printer is jammed.</summary>
    PrinterJammed,

    /// <summary>Its screen is dark, or shows something else.</summary>
    ScreenOff,
}
