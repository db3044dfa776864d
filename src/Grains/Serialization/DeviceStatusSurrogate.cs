using Queueing.Domain.Devices;

namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.device-status"), Immutable]
internal struct DeviceStatusSurrogate
{
    [Id(0)]
    public DateTimeOffset At;

    [Id(1)]
    public PrinterState? Printer;

    [Id(2)]
    public ScreenState? Screen;

    [Id(3)]
    public string? Zone;

    [Id(4)]
    public string? Version;
}
