using Queueing.Domain.Identities;

namespace Queueing.Domain.Tickets;

/// <summary>The ticket that a ticket goes on from: of another hall, or of an earlier day whose holder was sent home unserved.</summary>
/// <param name="Hall">Its hall.</param>
/// <param name="Ticket">The ticket there.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Waited">How long its holder had waited there.</param>
public sealed record TicketOrigin(HallId Hall, TicketId Ticket, TicketNumber Number, TimeSpan Waited);
