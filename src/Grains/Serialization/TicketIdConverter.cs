using Queueing.Domain.Tickets;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class TicketIdConverter : IConverter<TicketId, TicketIdSurrogate>
{
    public TicketId ConvertFromSurrogate(in TicketIdSurrogate surrogate) =>
        surrogate.Value is null ? default : Identity.Parse<TicketId>(surrogate.Value);

    public TicketIdSurrogate ConvertToSurrogate(in TicketId value) => new() { Value = value == default ? null : value.Value };
}
