using Queueing.Domain.Devices;
using Queueing.Gateway.Halls;

namespace Queueing.Gateway.Devices;

/// <summary>What a device said in its last heartbeat.</summary>
/// <param name="At">When it came.</param>
/// <param name="Printer">Its printer, or null.</param>
/// <param name="Screen">Its screen, or null.</param>
/// <param name="Zone">The zone whose board it shows, or null.</param>
/// <param name="Version">The version of its software, or null.</param>
internal sealed record DeviceStatusAnswer(DateTimeOffset At, PrinterState? Printer, ScreenState? Screen, string? Zone, string? Version)
{
    public static DeviceStatusAnswer Of(DeviceStatus status, TimeZoneInfo zone) =>
        new(ZonedTime.In(status.At, zone), status.Printer, status.Screen, status.Zone, status.Version);
}
