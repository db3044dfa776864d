using Queueing.Domain.Identities;
using Queueing.Domain.Tickets;
using Queueing.Gateway.Requests;

namespace Queueing.Gateway.Tickets;

/// <summary>Moves a ticket to another queue with its seniority.</summary>
/// <param name="Queue">The queue to move to.</param>
/// <param name="CallId">The live call; needed while it is being served.</param>
/// <param name="Reason">Why.</param>
internal sealed record TransferRequest(string Queue, CallId? CallId = null, string? Reason = null)
{
    public static TransferRequest Read(BodyFields fields) => new(
        fields.Identity<QueueId>("queue", required: true)?.Value ?? string.Empty,
        fields.Identity<CallId>("callId", required: false),
        fields.Reason());
}
