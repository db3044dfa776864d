namespace Queueing.Grains.Serialization;

[GenerateSerializer, Alias("queueing.ticket-number"), Immutable]
internal struct TicketNumberSurrogate
{
    [Id(0)]
    public string? Value;
}
