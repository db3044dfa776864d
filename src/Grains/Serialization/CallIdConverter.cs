using Queueing.Domain.Tickets;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class CallIdConverter : IConverter<CallId, CallIdSurrogate>
{
    public CallId ConvertFromSurrogate(in CallIdSurrogate surrogate) =>
        surrogate.Value is null ? default : Identity.Parse<CallId>(surrogate.Value);

    public CallIdSurrogate ConvertToSurrogate(in CallId value) => new() { Value = value == default ? null : value.Value };
}
