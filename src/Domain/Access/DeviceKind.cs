namespace Queueing.Domain.Access;

/// <summary>What a device is. The names are part of the stored form.</summary>
public enum DeviceKind
{
    /// <summary>A machine that gives out numbers (取号机).</summary>
    Kiosk,

    /// <summary>A screen.</summary>
    Display,
}
