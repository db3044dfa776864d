namespace Queueing.Gateway.Tickets;

/// <summary>The ticket that a ticket goes on from: of another hall, or by a voucher of an earlier day here.</summary>
/// <param name="Hall">Its hall.</param>
/// <param name="TicketId">The ticket there.</param>
/// <param name="Number">Its number there.</param>
/// <param name="WaitSeconds">How long its holder had waited there; it counts here, up to the most generous head start.</param>
internal sealed record OriginAnswer(string Hall, string TicketId, string Number, double WaitSeconds);
