namespace Queueing.Domain.Devices;

/// <summary>What a device says of itself in a heartbeat.</summary>
/// <param name="At">When it came, by the hall's clock.</param>
/// <param name="Printer">Its printer; null when it says nothing of it.</param>
/// <param name="Screen">Its screen; null when it says nothing of it.</param>
/// <param name="Zone">The zone whose board it shows; null for the whole hall's.</param>
/// <param name="Version">The version of its software, or null.</param>
public sealed record DeviceStatus(DateTimeOffset At, PrinterState? Printer, ScreenState? Screen, string? Zone, string? Version);
