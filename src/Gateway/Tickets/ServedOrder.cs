using Queueing.Domain.Tickets;

namespace Queueing.Gateway.Tickets;

/// <summary>Somebody with a number of the system's, or with a paper that was entered before, who was served by hand.</summary>
/// <param name="Text">What its holder has, as it was typed.</param>
/// <param name="Number">The number that this is; null for what stands on a paper.</param>
/// <param name="Service">The call and the service.</param>
internal sealed record ServedOrder(string Text, TicketNumber? Number, HandService Service);
