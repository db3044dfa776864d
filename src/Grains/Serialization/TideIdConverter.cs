using Queueing.Domain.Tides;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class TideIdConverter : IConverter<TideId, TideIdSurrogate>
{
    public TideId ConvertFromSurrogate(in TideIdSurrogate surrogate) =>
        surrogate.Value is null ? default : Identity.Parse<TideId>(surrogate.Value);

    public TideIdSurrogate ConvertToSurrogate(in TideId value) => new() { Value = value == default ? null : value.Value };
}
