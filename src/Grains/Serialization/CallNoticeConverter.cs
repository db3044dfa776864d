using Queueing.Domain.Queues;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class CallNoticeConverter : IConverter<CallNotice, CallNoticeSurrogate>
{
    public CallNotice ConvertFromSurrogate(in CallNoticeSurrogate surrogate) => new(
        surrogate.Version,
        surrogate.Number,
        surrogate.Window,
        surrogate.Call,
        surrogate.At,
        surrogate.Recalls,
        surrogate.Paper);

    public CallNoticeSurrogate ConvertToSurrogate(in CallNotice value) => new()
    {
        Version = value.Version,
        Number = value.Number,
        Window = value.Window,
        Call = value.Call,
        At = value.At,
        Recalls = value.Recalls,
        Paper = value.Paper,
    };
}
