using Queueing.Domain.Tickets;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class TicketOriginConverter : IConverter<TicketOrigin, TicketOriginSurrogate>
{
    public TicketOrigin ConvertFromSurrogate(in TicketOriginSurrogate surrogate) =>
        new(surrogate.Hall, surrogate.Ticket, surrogate.Number, surrogate.Waited);

    public TicketOriginSurrogate ConvertToSurrogate(in TicketOrigin value) =>
        new() { Hall = value.Hall, Ticket = value.Ticket, Number = value.Number, Waited = value.Waited };
}
