using Queueing.Domain.Queues;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class AimedLineConverter : IConverter<AimedLine, AimedLineSurrogate>
{
    public AimedLine ConvertFromSurrogate(in AimedLineSurrogate surrogate) => new(surrogate.Window, surrogate.Waiting, surrogate.Head);

    public AimedLineSurrogate ConvertToSurrogate(in AimedLine value) =>
        new() { Window = value.Window, Waiting = value.Waiting, Head = value.Head };
}
