using Queueing.Domain.Identities;
using Queueing.Domain.Queues;

namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.aimed-line"), Immutable]
internal struct AimedLineSurrogate
{
    [Id(0)]
    public WindowId Window;

    [Id(1)]
    public int Waiting;

    [Id(2)]
    public QueueHead? Head;
}
