using Queueing.Domain.Tickets;

namespace Queueing.Gateway.Tickets;

/// <summary>A number of the system's that was served by hand.</summary>
/// <param name="Number">The number.</param>
/// <param name="Service">The call and the service.</param>
internal sealed record ServedOrder(TicketNumber Number, HandService Service);
