using Queueing.Domain.Tickets;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class TicketForwardConverter : IConverter<TicketForward, TicketForwardSurrogate>
{
    public TicketForward ConvertFromSurrogate(in TicketForwardSurrogate surrogate) =>
        new(surrogate.Hall, surrogate.Service, surrogate.Waited, surrogate.Arrived, surrogate.Along);

    public TicketForwardSurrogate ConvertToSurrogate(in TicketForward value) =>
        new() { Hall = value.Hall, Service = value.Service, Waited = value.Waited, Arrived = value.Arrived, Along = value.Along };
}
