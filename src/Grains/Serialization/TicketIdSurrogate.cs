namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.ticket-id"), Immutable]
internal struct TicketIdSurrogate
{
    [Id(0)]
    public string? Value;
}
