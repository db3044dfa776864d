using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Windows;

/// <summary>Calls a certain ticket.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Reason">Why; needed while it waits.</param>
internal sealed record CallTicketRequest(TicketId TicketId, string? Reason = null)
{
    public static CallTicketRequest Read(BodyFields fields) =>
        new(fields.Identity<TicketId>("ticketId", required: true) ?? default, fields.Reason());
}
