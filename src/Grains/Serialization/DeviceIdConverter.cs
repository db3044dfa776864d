using Queueing.Domain.Identities;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class DeviceIdConverter : IConverter<DeviceId, DeviceIdSurrogate>
{
    public DeviceId ConvertFromSurrogate(in DeviceIdSurrogate surrogate) =>
        surrogate.Value is null ? default : Identity.Parse<DeviceId>(surrogate.Value);

    public DeviceIdSurrogate ConvertToSurrogate(in DeviceId value) => new() { Value = value == default ? null : value.Value };
}
