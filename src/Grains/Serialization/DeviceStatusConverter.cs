using Queueing.Domain.Devices;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class DeviceStatusConverter : IConverter<DeviceStatus, DeviceStatusSurrogate>
{
    public DeviceStatus ConvertFromSurrogate(in DeviceStatusSurrogate surrogate) =>
        new(surrogate.At, surrogate.Printer, surrogate.Screen, surrogate.Zone, surrogate.Version);

    public DeviceStatusSurrogate ConvertToSurrogate(in DeviceStatus value) =>
        new() { At = value.At, Printer = value.Printer, Screen = value.Screen, Zone = value.Zone, Version = value.Version };
}
