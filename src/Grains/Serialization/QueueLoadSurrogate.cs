namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.queue-load"), Immutable]
internal struct QueueLoadSurrogate
{
    [Id(0)]
    public int Windows;

    [Id(1)]
    public int Busy;

    [Id(2)]
    public int Beside;

    [Id(3)]
    public DateTimeOffset? OldestBeside;

    [Id(4)]
    public int Opening;
}
