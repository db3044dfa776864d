using Queueing.Domain.Estimates;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class WaitModelConverter : IConverter<WaitModel, WaitModelSurrogate>
{
    public WaitModel ConvertFromSurrogate(in WaitModelSurrogate surrogate) =>
        new(surrogate.Coefficients, surrogate.Correction, surrogate.TypicalWait, surrogate.Bands, surrogate.Samples);

    public WaitModelSurrogate ConvertToSurrogate(in WaitModel value) => new()
    {
        Coefficients = value.Coefficients,
        Correction = value.Correction,
        TypicalWait = value.TypicalWait,
        Bands = value.Bands,
        Samples = value.Samples,
    };
}
