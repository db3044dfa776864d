namespace Queueing.Domain.Devices;

/// <summary>How a device's screen stands. The names are part of the API.</summary>
public enum ScreenState
{
    /// <summary>It shows what it is there for.</summary>
    On,

    /// <summary>It is dark, or shows something else.</summary>
    Off,
}
