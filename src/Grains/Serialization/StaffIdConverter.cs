using Queueing.Domain.Identities;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class StaffIdConverter : IConverter<StaffId, StaffIdSurrogate>
{
    public StaffId ConvertFromSurrogate(in StaffIdSurrogate surrogate) =>
        surrogate.Value is null ? default : Identity.Parse<StaffId>(surrogate.Value);

    public StaffIdSurrogate ConvertToSurrogate(in StaffId value) => new() { Value = value == default ? null : value.Value };
}
