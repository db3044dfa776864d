using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets;

/// <summary>The ticket of another hall that a ticket goes on from.</summary>
/// <param name="Hall">The other hall.</param>
/// <param name="Ticket">The ticket there.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Waited">How long its holder had waited there.</param>
public sealed record TicketOrigin(HallId Hall, TicketId Ticket, TicketNumber Number, TimeSpan Waited);
