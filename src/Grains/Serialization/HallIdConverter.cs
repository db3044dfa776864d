using Queueing.Domain.Identities;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class HallIdConverter : IConverter<HallId, HallIdSurrogate>
{
    public HallId ConvertFromSurrogate(in HallIdSurrogate surrogate) =>
        surrogate.Value is null ? default : Identity.Parse<HallId>(surrogate.Value);

    public HallIdSurrogate ConvertToSurrogate(in HallId value) => new() { Value = value == default ? null : value.Value };
}
