using Queueing.Domain.Devices;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class DeviceFindingConverter : IConverter<DeviceFinding, DeviceFindingSurrogate>
{
    public DeviceFinding ConvertFromSurrogate(in DeviceFindingSurrogate surrogate) =>
        new(surrogate.Device, surrogate.Kind, surrogate.Trouble, surrogate.IsFound);

    public DeviceFindingSurrogate ConvertToSurrogate(in DeviceFinding value) =>
        new() { Device = value.Device, Kind = value.Kind, Trouble = value.Trouble, IsFound = value.IsFound };
}
