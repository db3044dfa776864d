using Queueing.Domain.Identities;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class PriorityClassIdConverter : IConverter<PriorityClassId, PriorityClassIdSurrogate>
{
    public PriorityClassId ConvertFromSurrogate(in PriorityClassIdSurrogate surrogate) =>
        surrogate.Value is null ? default : Identity.Parse<PriorityClassId>(surrogate.Value);

    public PriorityClassIdSurrogate ConvertToSurrogate(in PriorityClassId value) => new() { Value = value == default ? null : value.Value };
}
