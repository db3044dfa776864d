using Queueing.Domain.Estimates;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class QueueLoadConverter : IConverter<QueueLoad, QueueLoadSurrogate>
{
    public QueueLoad ConvertFromSurrogate(in QueueLoadSurrogate surrogate) =>
        new(surrogate.Windows, surrogate.Busy, surrogate.Beside, surrogate.OldestBeside, surrogate.Opening);

    public QueueLoadSurrogate ConvertToSurrogate(in QueueLoad value) => new()
    {
        Windows = value.Windows,
        Busy = value.Busy,
        Beside = value.Beside,
        OldestBeside = value.OldestBeside,
        Opening = value.Opening,
    };
}
