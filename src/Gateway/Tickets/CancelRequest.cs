using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Cancels a ticket.</summary>
/// <param name="Reason">Why, for the audit.</param>
/// <param name="CallId">The live call; staff need it while the ticket is called.</param>
internal sealed record CancelRequest(string? Reason = null, CallId? CallId = null)
{
    public static CancelRequest Read(BodyFields fields) => new(fields.Reason(), fields.Identity<CallId>("callId", required: false));
}
