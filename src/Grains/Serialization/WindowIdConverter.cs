using Queueing.Domain.Identities;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class WindowIdConverter : IConverter<WindowId, WindowIdSurrogate>
{
    public WindowId ConvertFromSurrogate(in WindowIdSurrogate surrogate) =>
        surrogate.Value is null ? default : Identity.Parse<WindowId>(surrogate.Value);

    public WindowIdSurrogate ConvertToSurrogate(in WindowId value) => new() { Value = value == default ? null : value.Value };
}
