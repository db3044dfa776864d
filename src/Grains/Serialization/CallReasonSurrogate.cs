using Queueing.Domain.Identities;
using Queueing.Domain.Routing;

namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.call-reason"), Immutable]
internal struct CallReasonSurrogate
{
    [Id(0)]
    public CallRule Rule;

    [Id(1)]
    public TimeSpan Age;

    [Id(2)]
    public TimeSpan Target;

    [Id(3)]
    public double Efficiency;

    [Id(4)]
    public double Score;

    [Id(5)]
    public QueueId? RunnerUp;

    [Id(6)]
    public double RunnerUpScore;

    [Id(7)]
    public string? Note;
}
