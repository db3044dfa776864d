using Queueing.Domain.Identities;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class HallScopeConverter : IConverter<HallScope, HallScopeSurrogate>
{
    public HallScope ConvertFromSurrogate(in HallScopeSurrogate surrogate) =>
        surrogate.Value is null ? default : Identity.Parse<HallScope>(surrogate.Value);

    public HallScopeSurrogate ConvertToSurrogate(in HallScope value) => new() { Value = value == default ? null : value.Value };
}
