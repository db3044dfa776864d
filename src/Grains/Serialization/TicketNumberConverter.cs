using Queueing.Domain.Tickets;

namespace Queueing.Grains.Serialization;

[RegisterConverter]
internal sealed class TicketNumberConverter : IConverter<TicketNumber, TicketNumberSurrogate>
{
    public TicketNumber ConvertFromSurrogate(in TicketNumberSurrogate surrogate) =>
        surrogate.Value is null ? default : Identity.Parse<TicketNumber>(surrogate.Value);

    public TicketNumberSurrogate ConvertToSurrogate(in TicketNumber value) => new() { Value = value == default ? null : value.Value };
}
