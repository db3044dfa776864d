using Queueing.Domain.Identities;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class ServiceIdConverter : IConverter<ServiceId, ServiceIdSurrogate>
{
    public ServiceId ConvertFromSurrogate(in ServiceIdSurrogate surrogate) =>
        surrogate.Value is null ? default : Identity.Parse<ServiceId>(surrogate.Value);

    public ServiceIdSurrogate ConvertToSurrogate(in ServiceId value) => new() { Value = value == default ? null : value.Value };
}
